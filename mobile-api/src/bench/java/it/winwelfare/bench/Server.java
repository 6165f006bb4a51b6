package it.winwelfare.bench;

import it.winwelfare.embeddeddb.DatabaseLogin;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The product in a process of its own with 768 MB, as the image runs it: the runnable jar, extracted. */
final class Server implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(10);
    /** Long, since a JVM that learns writes its cache at its end. */
    private static final int SECONDS_TO_END = 240;

    private static final Pattern COMPILER = Pattern.compile("\\(C[12] Compiler");
    /** What {@code getconf CLK_TCK} says everywhere. */
    private static final int TICKS_IN_A_SECOND = 100;

    private static final String MAIN = "it.winwelfare.WinApplication";
    private static final String ADDED = "it/winwelfare/bench/server/";

    private final Process process;
    private final int port;
    private final Duration startedIn;
    private final Duration processor;

    private Server(Process process, int port, Duration startedIn) {
        this.process = process;
        this.port = port;
        this.startedIn = startedIn;
        this.processor = process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** The runnable jar, extracted to this folder once for each build. */
    static Path extracted(Path folder, Path jar) throws Exception {
        Path to = folder.resolve("extracted");
        Path main = to.resolve("win.jar");
        if (!Files.exists(main) || Files.getLastModifiedTime(main).compareTo(Files.getLastModifiedTime(jar)) < 0) {
            run(folder, java(), "-Djarmode=tools", "-jar", jar.toString(), "extract", "--force", "--destination", to.toString(),
                    "--application-filename", "win.jar");
        }
        return main;
    }

    /**
     * Starts it and waits until it is ready.
     *
     * @param measured whether it has the benchmark's own operations besides
     * @param options those of the JVM begin with {@code -X}
     */
    static Server start(Path folder, Path jar, DatabaseLogin database, boolean measured, String... options) throws Exception {
        int port = freePort();
        List<String> command = new ArrayList<>(
                List.of(java(), "-Xms768m", "-Xmx768m", "-XX:+UseParallelGC", "-XX:MetaspaceSize=192m",
                        "--enable-native-access=ALL-UNNAMED"));
        Stream.of(System.getProperty("bench.jvm", "").split(" ")).filter(option -> !option.isBlank()).forEach(command::add);
        Stream.of(options).filter(option -> option.startsWith("-X")).forEach(command::add);
        if (measured) {
            command.addAll(List.of("-cp", addedClasses(folder) + File.pathSeparator + jar, MAIN));
        } else {
            command.addAll(List.of("-jar", jar.toString()));
        }
        command.add("--server.port=" + port);
        // The limits count, as they do for everybody, but let all through.
        for (String rule : List.of("redeem.user", "redeem.provider", "redeem.address", "purchase.user",
                "purchase.address", "search.user", "search.address")) {
            command.add("--win.limits.rules." + rule + "=100000000/1m");
        }
        Stream.of(options).filter(option -> !option.startsWith("-X")).forEach(command::add);
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
        awaitReady(process, port, begun, folder);
        return new Server(process, port, Duration.between(begun, Instant.now()));
    }

    int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    Duration startedIn() {
        return startedIn;
    }

    /** The processor's time until it was ready. */
    Duration processorUntilReady() {
        return processor;
    }

    /** The processor's time that its JVM's compilers have had, as Linux tells it by thread. */
    Duration compiling() throws IOException {
        long ticks = 0;
        try (Stream<Path> threads = Files.list(Path.of("/proc", Long.toString(pid()), "task"))) {
            for (Path thread : threads.toList()) {
                ticks += compiling(thread.resolve("stat"));
            }
        }
        return Duration.ofMillis(ticks * 1_000 / TICKS_IN_A_SECOND);
    }

    /** Of "number (name) state ..." the times in user and system mode, its 14th and 15th words; nothing for other threads. */
    private static long compiling(Path stat) throws IOException {
        String told;
        try {
            told = Files.readString(stat);
        } catch (NoSuchFileException ended) {
            return 0;
        }
        int named = told.lastIndexOf(')');
        if (!COMPILER.matcher(told.substring(0, named)).find()) {
            return 0;
        }
        String[] rest = told.substring(named + 2).split(" ");
        return Long.parseLong(rest[11]) + Long.parseLong(rest[12]);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }

    private static void awaitReady(Process process, int port, Instant begun, Path folder) throws Exception {
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

    /** Runs a program to its end; its words go to the server's log. */
    static void run(Path folder, String... command) throws Exception {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("server.log").toFile()))
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("failed: " + String.join(" ", command));
        }
    }

    /** The program that runs this. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static Path addedClasses(Path folder) throws Exception {
        Path root = folder.resolve("added");
        Files.createDirectories(root.resolve(ADDED));
        Path here = Path.of(Objects.requireNonNull(Server.class.getClassLoader().getResource(ADDED), "no classes to add")
                .toURI());
        try (Stream<Path> classes = Files.list(here)) {
            for (Path one : classes.toList()) {
                Files.write(root.resolve(ADDED).resolve(one.getFileName().toString()), Files.readAllBytes(one));
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
