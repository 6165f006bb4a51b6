package it.winwelfare.testing;

import java.util.concurrent.ThreadLocalRandom;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Network addresses for tests of one database, which counts requests by address. */
public final class Addresses {

    private Addresses() {}

    /** An address that no other test has, of those kept for documentation (RFC 3849). */
    public static String any() {
        return "2001:db8:" + hex() + ":" + hex() + "::1";
    }

    /** Lets a request come from this address. */
    public static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }

    private static String hex() {
        return Integer.toHexString(ThreadLocalRandom.current().nextInt(0x10000));
    }
}
