package it.winwelfare.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What {@code docs/tour.md} promises of the default run: the demo's data, the tour, and the same data after a restart; and then the power
 * fails. One folder for all, because its data take a minute to make.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PlatformIT {

    private static final Logger log = LoggerFactory.getLogger(PlatformIT.class);

    /** The targets are 120 s and 20 s on a quiet machine; here other work may run beside. */
    private static final Duration FIRST_START = Duration.ofSeconds(300);

    private static final Duration LATER_START = Duration.ofSeconds(60);
    private static final Path TOUR =
            Path.of("..", "docs", "tour.sh").toAbsolutePath().normalize();

    @TempDir
    private static Path folder;

    @Test
    @Order(1)
    void theTourIsGreenOnNewDataAndAgainAfterARestart() throws Exception {
        try (RunningPlatform platform = RunningPlatform.start(folder, FIRST_START)) {
            log.info(
                    "first start with the demo's data: {} s",
                    platform.startedIn().toSeconds());
            assertThat(platform.log()).contains("demo login");
            walk(platform);
        }
        try (RunningPlatform platform = RunningPlatform.start(folder, LATER_START)) {
            log.info("start on existing data: {} s", platform.startedIn().toSeconds());
            walk(platform);
            walk(platform);
        }
    }

    @Test
    @Order(2)
    void whatWasAcknowledgedIsThereOnceHoweverOftenThePowerFails() throws Exception {
        new PowerCuts(folder).happen();
    }

    @Test
    void theTourFailsWithoutAPlatform() throws Exception {
        assertThat(run("http://127.0.0.1:9")).isNotZero();
    }

    private static void walk(RunningPlatform platform) throws Exception {
        assertThat(run(platform.address()))
                .as(() -> "the tour said:\n" + said())
                .isZero();
    }

    private static int run(String address) throws Exception {
        Process tour = new ProcessBuilder("bash", TOUR.toString(), address)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("tour.txt").toFile())
                .start();
        assertThat(tour.waitFor(120, TimeUnit.SECONDS)).as("the tour ended").isTrue();
        return tour.exitValue();
    }

    private static String said() {
        try {
            return Files.readString(folder.resolve("tour.txt"));
        } catch (IOException e) {
            return e.toString();
        }
    }
}
