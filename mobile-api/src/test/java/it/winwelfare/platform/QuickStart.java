package it.winwelfare.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;

/**
 * How these tests start the packaged platform, which they do some twenty times: as the image does, from the unpacked jar and with an AOT
 * cache, which an early one has written.
 */
final class QuickStart {

    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    /** Unpacked anew for each JVM of tests, beside the jar: a cache is good for the very jar that it was made with. */
    private static final Path UNPACKED = unpacked();

    private static final Path CACHE = UNPACKED.resolve("win.aot");

    private QuickStart() {}

    /**
     * The command; the options of the application are to follow.
     *
     * @param makesData whether it has the demo's data to make, a minute of hard work: then it is neither hurried nor watched, if there
     *     is no cache yet, and the next one writes it
     */
    static List<String> command(boolean makesData) {
        List<String> command =
                new ArrayList<>(List.of(JAVA.toString(), "-Xmx768m", "--enable-native-access=ALL-UNNAMED"));
        boolean cached = Files.isRegularFile(CACHE);
        if (cached || !makesData) {
            command.addAll(List.of(
                    // A test starts it often and keeps it shortly.
                    "-XX:TieredStopAtLevel=1",
                    "-XX:" + (cached ? "AOTCache=" : "AOTCacheOutput=") + CACHE,
                    // It says what it cannot take over; nothing is lost by it.
                    "-Xlog:aot=error"));
        }
        command.addAll(List.of("-jar", UNPACKED.resolve("win.jar").toString()));
        return command;
    }

    private static Path unpacked() {
        Path jar = jar();
        Path folder = jar.resolveSibling("unpacked");
        try {
            FileSystemUtils.deleteRecursively(folder);
            Process unpacking = new ProcessBuilder(
                            JAVA.toString(),
                            "-Djarmode=tools",
                            "-jar",
                            jar.toString(),
                            "extract",
                            "--destination",
                            folder.toString(),
                            "--application-filename",
                            "win.jar")
                    .redirectErrorStream(true)
                    .redirectOutput(jar.resolveSibling("unpacking.log").toFile())
                    .start();
            if (!unpacking.waitFor(120, TimeUnit.SECONDS) || unpacking.exitValue() != 0) {
                throw new IllegalStateException("the jar cannot be unpacked: " + jar.resolveSibling("unpacking.log"));
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
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
