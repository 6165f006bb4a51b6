package it.winwelfare.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What {@code docs/tour.md} promises of the default run: the demo's data, the tour, and the same data after a restart. */
class TourIT {

    private static final Logger log = LoggerFactory.getLogger(TourIT.class);

    /** The targets are 120 s and 20 s on a quiet machine; here other work may run beside. */
    private static final Duration FIRST_START = Duration.ofSeconds(240);

    private static final Duration LATER_START = Duration.ofSeconds(60);
    private static final Path TOUR =
            Path.of("..", "docs", "tour.sh").toAbsolutePath().normalize();

    @Test
    void theTourIsGreenOnNewDataAndAgainAfterARestart(@TempDir Path folder) throws Exception {
        try (RunningPlatform platform = RunningPlatform.start(folder, FIRST_START)) {
            log.info(
                    "first start with the demo's data: {} s",
                    platform.startedIn().toSeconds());
            assertThat(platform.log()).contains("demo login");
            walk(platform, folder);
        }
        try (RunningPlatform platform = RunningPlatform.start(folder, LATER_START)) {
            log.info("start on existing data: {} s", platform.startedIn().toSeconds());
            walk(platform, folder);
            walk(platform, folder);
        }
    }

    @Test
    void theTourFailsWithoutAPlatform(@TempDir Path folder) throws Exception {
        assertThat(run("http://127.0.0.1:9", folder)).isNotZero();
    }

    private static void walk(RunningPlatform platform, Path folder) throws Exception {
        assertThat(run(platform.address(), folder))
                .as(() -> "the tour said:\n" + said(folder))
                .isZero();
    }

    private static int run(String address, Path folder) throws Exception {
        Process tour = new ProcessBuilder("bash", TOUR.toString(), address)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("tour.txt").toFile())
                .start();
        assertThat(tour.waitFor(120, TimeUnit.SECONDS)).as("the tour ended").isTrue();
        return tour.exitValue();
    }

    private static String said(Path folder) {
        try {
            return Files.readString(folder.resolve("tour.txt"));
        } catch (IOException e) {
            return e.toString();
        }
    }
}
