package it.winwelfare.platform;

import it.winwelfare.embeddeddb.EmbeddedMariaDb;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;

/**
 * How these tests start the packaged platform, which they do some twenty times: as the image does, from the unpacked jar and with an AOT
 * cache.
 */
final class QuickStart {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    /** Unpacked anew for each JVM of tests, beside the jar: a cache is good for the very jar that it was made with. */
    private static final Path UNPACKED = unpacked();

    private static final Path CACHE = UNPACKED.resolve("win.aot");

    /** A test starts it often and keeps it shortly; what the JVM cannot take over from the cache is no error. */
    private static final List<String> JVM = List.of(
            JAVA.toString(),
            "-Xmx768m",
            "--enable-native-access=ALL-UNNAMED",
            "-XX:TieredStopAtLevel=1",
            "-Xlog:aot=error");

    private static final List<String> APPLICATION =
            List.of("-jar", UNPACKED.resolve("win.jar").toString());

    /** The cache is being made from the moment on that somebody asks how to start. */
    private static final Future<?> TRAINING = inBackground(QuickStart::train);

    private QuickStart() {}

    /**
     * The command; the options of the application are to follow. It waits until the cache is there.
     *
     * @param makesData whether it has the demo's data to make, a minute of hard work, in which the cache is made: it does without
     */
    static List<String> command(boolean makesData) {
        List<String> command = new ArrayList<>(JVM);
        if (!makesData) {
            waitForTheCache();
            command.addAll(List.of("-XX:AOTMode=on", "-XX:AOTCache=" + CACHE));
        }
        command.addAll(APPLICATION);
        return command;
    }

    private static void waitForTheCache() {
        try {
            TRAINING.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("there is no AOT cache", e.getCause());
        }
    }

    /** One start on an empty database, as while the image is built; it ends as soon as all is up, and writes the cache. */
    private static Void train() throws Exception {
        Path folder = UNPACKED.resolveSibling("training");
        FileSystemUtils.deleteRecursively(folder);
        Path said = UNPACKED.resolveSibling("training.log");
        try (EmbeddedMariaDb database = EmbeddedMariaDb.start(
                folder.resolve("mariadb"), UNPACKED.resolveSibling("mariadb-programs"), List.of())) {
            List<String> command = new ArrayList<>(JVM);
            command.addAll(List.of("-XX:AOTCacheOutput=" + CACHE, "-Dspring.context.exit=onRefresh"));
            command.addAll(APPLICATION);
            command.addAll(List.of(
                    "--spring.profiles.active=demo",
                    "--server.port=0",
                    "--win.keys.directory=" + folder.resolve("keys"),
                    "--win.db.url=" + database.login().url(),
                    "--win.db.user=" + database.login().user(),
                    "--win.db.password=" + database.login().password()));
            run(command, said);
        }
        FileSystemUtils.deleteRecursively(folder);
        if (!Files.isRegularFile(CACHE)) {
            throw new IllegalStateException("the training wrote no cache: " + said);
        }
        return null;
    }

    private static Future<?> inBackground(Callable<Void> work) {
        FutureTask<Void> task = new FutureTask<>(work);
        Thread.ofPlatform().daemon().name("aot-training").start(task);
        return task;
    }

    private static Path unpacked() {
        Path jar = jar();
        Path folder = jar.resolveSibling("unpacked");
        try {
            FileSystemUtils.deleteRecursively(folder);
            run(
                    List.of(
                            JAVA.toString(),
                            "-Djarmode=tools",
                            "-jar",
                            jar.toString(),
                            "extract",
                            "--destination",
                            folder.toString(),
                            "--application-filename",
                            "win.jar"),
                    jar.resolveSibling("unpacking.log"));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void run(List<String> command, Path said) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IllegalStateException("it failed or took too long, see " + said);
        }
    }

    private static Path jar() {
        String named = System.getProperty("win.jar");
        if (named == null || !Files.isRegularFile(Path.of(named))) {
            throw new IllegalStateException("no runnable jar at " + named + ": these tests run after package");
        }
        return Path.of(named);
    }
}
