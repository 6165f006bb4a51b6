package it.winwelfare.bench;

import it.winwelfare.embeddeddb.DatabaseLogin;
import java.io.IOException;
import java.io.InputStream;
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
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The runnable jar in a process of its own with 768 MB, and beside it the request that does nothing. */
final class Server implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(10);
    private static final List<String> ADDED = List.of("NothingApi.class", "package-info.class");

    private final Process process;
    private final int port;
    private final Duration startedIn;

    private Server(Process process, int port, Duration startedIn) {
        this.process = process;
        this.port = port;
        this.startedIn = startedIn;
    }

    static Server start(Path folder, Path jar, DatabaseLogin database, String... options) throws Exception {
        Path added = addedClasses(folder);
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx768m",
                "--enable-native-access=ALL-UNNAMED",
                "-Dloader.path=" + added,
                "-cp",
                jar.toString(),
                "org.springframework.boot.loader.launch.PropertiesLauncher",
                "--server.port=" + port));
        // The limits count, as they do for everybody, but let all through.
        for (String rule : List.of("redeem.user", "redeem.provider", "redeem.address", "purchase.user",
                "purchase.address", "search.user", "search.address")) {
            command.add("--win.limits.rules." + rule + "=100000000/1m");
        }
        command.addAll(List.of(options));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("server.log").toFile()));
        builder.environment()
                .putAll(Map.of(
                        "WIN_DB_URL", database.url(),
                        "WIN_DB_USER", database.user(),
                        "WIN_DB_PASSWORD", database.password()));
        Instant begun = Instant.now();
        Process process = builder.start();
        URI readiness = URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness");
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (!ready(client, readiness)) {
                Duration passed = Duration.between(begun, Instant.now());
                if (!process.isAlive() || passed.compareTo(LONGEST_START) > 0) {
                    process.destroyForcibly();
                    throw new IllegalStateException("the server did not start, see " + folder.resolve("server.log"));
                }
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
        return new Server(process, port, Duration.between(begun, Instant.now()));
    }

    int port() {
        return port;
    }

    Duration startedIn() {
        return startedIn;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }

    private static boolean ready(HttpClient client, URI readiness) throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(readiness)
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static Path addedClasses(Path folder) throws IOException {
        Path root = folder.resolve("added");
        String name = "it/winwelfare/bench/server/";
        Files.createDirectories(root.resolve(name));
        for (String file : ADDED) {
            try (InputStream in = Server.class.getClassLoader().getResourceAsStream(name + file)) {
                if (in == null) {
                    throw new IllegalStateException("not on the class path: " + name + file);
                }
                Files.write(root.resolve(name + file), in.readAllBytes());
            }
        }
        return root;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
