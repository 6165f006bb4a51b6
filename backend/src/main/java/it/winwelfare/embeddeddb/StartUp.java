package it.winwelfare.embeddeddb;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Waits until the server lets our user in. */
final class StartUp {

    /** A server that was killed first recovers from its log, which takes its time. */
    private static final Duration STARTS_WITHIN = Duration.ofMinutes(3);

    private StartUp() {}

    static void await(Process server, DatabaseLogin login, Path log) {
        long deadline = System.nanoTime() + STARTS_WITHIN.toNanos();
        while (!answers(login)) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        "MariaDB did not start within " + STARTS_WITHIN.toSeconds() + " s:\n" + tail(log));
            }
            pause(server, log);
        }
    }

    private static boolean answers(DatabaseLogin login) {
        // A bare connection first: the driver's own failed attempt costs far more than the wait.
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), login.port()), 1000);
        } catch (IOException e) {
            return false;
        }
        try (Connection connection = DriverManager.getConnection(
                login.url() + "?connectTimeout=5000&socketTimeout=5000", login.user(), login.password())) {
            return connection.isValid(5);
        } catch (SQLException e) {
            return false;
        }
    }

    /** Ends at once when the server's process ends, so that nobody waits for the dead. */
    private static void pause(Process server, Path log) {
        try {
            if (server.waitFor(100, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException(
                        "MariaDB ended at its start (exit " + server.exitValue() + "):\n" + tail(log));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while MariaDB starts", e);
        }
    }

    private static String tail(Path log) {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 15), lines.size()));
        } catch (IOException e) {
            return "(no log: " + e.getMessage() + ")";
        }
    }
}
