package it.winwelfare.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/** A port of this machine that is known before its server starts, and that nobody else takes meanwhile. */
public final class ReservedPort {

    private static final ReservedPort TWIN = new ReservedPort();

    private final Socket place;

    private ReservedPort() {
        try {
            // Bound and not listening: until the server is there, whoever comes is refused at once.
            place = new Socket();
            place.setReuseAddress(true);
            place.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0));
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    /** Of the second instance of the platform, which the configuration of the tests names as a provider. */
    public static ReservedPort ofTheTwin() {
        return TWIN;
    }

    /** Its number. */
    public int number() {
        return place.getLocalPort();
    }

    /** Gives it up, for the server. */
    public int free() {
        int number = number();
        try {
            place.close();
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
        return number;
    }
}
