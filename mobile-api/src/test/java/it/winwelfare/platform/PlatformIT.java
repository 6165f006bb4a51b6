package it.winwelfare.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
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
    private static final Duration FIRST_START = Duration.ofMinutes(10);

    private static final Duration LATER_START = Duration.ofMinutes(2);
    private static final Path TOUR =
            Path.of("..", "docs", "tour.sh").toAbsolutePath().normalize();

    @TempDir
    private static Path folder;

    /** The two of the second test and the third; they start once. */
    private static @Nullable TwoInstances two;

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
            // The next start finds the database of a killed platform.
            platform.kill();
        }
    }

    @Test
    @Order(2)
    void twoProcessesOnOneDatabaseAreOnePlatform() throws Exception {
        OnePlatform platform = new OnePlatform(two());
        platform.oneSignsInForBoth();
        platform.anOfferGoesOnBoth();
        platform.aLimitIsForBothTogether();
        platform.aJobRunsOnce();
    }

    @Test
    @Order(3)
    void whatWasAcknowledgedIsThereOnceHoweverOftenThePowerFails() throws Exception {
        new PowerCuts(two()).happen();
    }

    /** Flyway's lock lets one make the tables while the other waits; the keys are made by one of them, too. */
    @Test
    @Order(4)
    void twoThatStartAtOnceOnAnEmptyDatabaseBothComeUp() throws Exception {
        closeBoth();
        try (TwoInstances fresh = TwoInstances.start(
                folder.resolve("empty"),
                programs(),
                List.of("--spring.profiles.active=bare", "--win.keys.generate=true"))) {
            assertThat(jwks(fresh.instance(0))).contains("\"kid\"").isEqualTo(jwks(fresh.instance(1)));
            for (int i = 0; i < TwoInstances.BOTH; i++) {
                assertThat(fresh.instance(i).log()).doesNotContain("ERROR");
                log.info(
                        "start beside another on an empty database: {} s",
                        fresh.instance(i).startedIn().toSeconds());
            }
        }
    }

    private static Path programs() {
        return folder.resolve("data").resolve("mariadb-programs");
    }

    private static String jwks(RunningPlatform platform) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI keys = URI.create(platform.address() + "/oauth2/jwks");
            return client.send(HttpRequest.newBuilder(keys).build(), BodyHandlers.ofString())
                    .body();
        }
    }

    private static TwoInstances two() throws Exception {
        if (two == null) {
            List<String> options = new ArrayList<>(PowerCuts.OPTIONS);
            options.addAll(OnePlatform.OPTIONS);
            two = TwoInstances.start(folder, programs(), options);
        }
        return two;
    }

    @AfterAll
    static void closeBoth() {
        if (two != null) {
            two.close();
            two = null;
        }
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
