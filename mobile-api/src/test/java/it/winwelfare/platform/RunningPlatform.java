package it.winwelfare.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The platform in a process of its own, in a folder of its own, on a free port of this machine. */
final class RunningPlatform implements AutoCloseable {

    private static final Duration LONGEST_STOP = Duration.ofMinutes(2);

    private final Process process;
    private final String address;
    private final Path log;
    private final Duration startedIn;

    private RunningPlatform(Process process, String address, Path log, Duration startedIn) {
        this.process = process;
        this.address = address;
        this.log = log;
        this.startedIn = startedIn;
    }

    /**
     * Starts it and waits until it takes requests.
     *
     * @param folder its working folder: the data of an earlier start in it are found again
     * @param patience how long a start may take
     * @param options for the command line, such as {@code --spring.profiles.active=test}
     * @throws IllegalStateException with the end of its log when it ended or did not answer in time
     */
    static RunningPlatform start(Path folder, Duration patience, String... options) {
        try {
            boolean makesData = Files.notExists(folder.resolve("data"));
            Files.createDirectories(folder);
            int port = freePort();
            Path log = folder.resolve("log-" + port + ".txt");
            List<String> command = new ArrayList<>(QuickStart.command(makesData));
            command.addAll(List.of("--server.port=" + port, "--server.address=127.0.0.1"));
            command.addAll(List.of(options));
            Instant begun = Instant.now();
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            RunningPlatform platform = new RunningPlatform(
                    process, "http://127.0.0.1:" + port, log, waitUntilReady(process, port, log, begun, patience));
            return platform;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it listens, such as {@code http://127.0.0.1:41234}. */
    String address() {
        return address;
    }

    /** From the start of the process to its first answer that it is ready. */
    Duration startedIn() {
        return startedIn;
    }

    /** All that it has written so far. */
    String log() {
        return read(log);
    }

    /** Asks it to end, as an operator does, and waits until it has finished what it had accepted. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("it did not end within " + LONGEST_STOP + ":\n" + end(log()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** As a power cut does: no word before, and nothing finished. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** The same to its embedded database alone. */
    void killDatabase() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
    }

    private static Duration waitUntilReady(Process process, int port, Path log, Instant begun, Duration patience)
            throws IOException {
        URI readiness = URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness");
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build()) {
            while (true) {
                Duration passed = Duration.between(begun, Instant.now());
                if (!process.isAlive() || passed.compareTo(patience) > 0) {
                    process.destroyForcibly();
                    throw new IllegalStateException(
                            "it was not ready after " + passed.toSeconds() + " s:\n" + end(read(log)));
                }
                if (isReady(client, readiness)) {
                    return passed;
                }
                TimeUnit.MILLISECONDS.sleep(200);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static boolean isReady(HttpClient client, URI readiness) throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(readiness)
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String read(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String end(String text) {
        return text.substring(Math.max(0, text.length() - 6_000));
    }
}
