package it.winwelfare.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.winwelfare.embeddeddb.DatabaseLogin;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What makes two processes one platform: people, offers, limits and jobs are the same on both. */
final class OnePlatform {

    /** How long one instance may not know what another did (operations.md says two seconds), and as much again for a slow machine. */
    private static final Duration SOON = Duration.ofSeconds(10);

    /** So many of one kind from one address within ten minutes, by {@link #OPTIONS}. */
    private static final int MOST = 40;

    /** What the two have to be started with. */
    static final List<String> OPTIONS = List.of(
            "--db-scheduler.polling-interval=1s",
            "--db-scheduler.heartbeat-interval=1s",
            "--win.limits.rules.join.address=" + MOST + "/10m");

    private static final String SEARCH = "/catalogo?testo=pacchetto+baby-sitting";
    private static final String EXPIRY = "vouchers.expiry";
    private static final String DIED =
            "picked = TRUE, picked_by = 'one that died', last_heartbeat = UTC_TIMESTAMP() - INTERVAL 1 HOUR, ";

    private final TwoInstances two;
    private final RunningPlatform first;
    private final RunningPlatform second;

    OnePlatform(TwoInstances two) {
        this.two = two;
        this.first = two.instance(0);
        this.second = two.instance(1);
    }

    /** Whoever signs in at one is signed in at the other, and whoever leaves there has left here. */
    void oneSignsInForBoth() throws Exception {
        try (Person here = Person.signsIn(first, "giulia.bonomi@win.example")) {
            Person there = here.before(second);
            assertThat(here.read("/dipendente")).contains("Giulia");
            assertThat(there.read("/dipendente")).contains("Giulia");
            there.press("/dipendente", "/esci");
            assertThat(here.read("/dipendente")).doesNotContain("Giulia");
        }
    }

    /** An offer that one takes off the shelf is soon found by neither. */
    void anOfferGoesOnBoth() throws Exception {
        try (Person seller = Person.signsIn(first, "girotondo@win.example")) {
            Person elsewhere = seller.before(second);
            String offer = Person.first(
                    Pattern.compile("/fornitore/offerte/([0-9a-f-]{36})\">Pacchetto baby-sitting"),
                    seller.read("/fornitore/offerte"));
            assertThat(elsewhere.read(SEARCH)).contains(offer);
            seller.fill("/fornitore/offerte/" + offer + "/ritira", Map.of("reason", "Non abbiamo più posti."));
            assertThat(seller.read(SEARCH)).doesNotContain(offer);
            await().atMost(SOON)
                    .pollInterval(Duration.ofMillis(100))
                    .untilAsserted(() -> assertThat(elsewhere.read(SEARCH)).doesNotContain(offer));
        }
    }

    /** Both together let through what one may, and a tenth more at most (ADR 10). */
    void aLimitIsForBothTogether() throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            long through = 0;
            for (int i = 0; i < 3 * MOST; i++) {
                RunningPlatform asked = i % 2 == 0 ? first : second;
                HttpRequest request = HttpRequest.newBuilder(URI.create(asked.address() + "/aderisci/azienda"))
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build();
                int status = client.send(request, BodyHandlers.discarding()).statusCode();
                through += status == 429 ? 0 : 1;
            }
            assertThat(through).isBetween((long) MOST, MOST + MOST / 10L);
        }
    }

    /** A job that is due runs on one of them, and once; also when the instance that had it is dead. */
    void aJobRunsOnce() throws Exception {
        long before = expiries();
        for (int run = 1; run <= 3; run++) {
            due("");
            runsOnce(before + run);
        }
        due(DIED);
        runsOnce(before + 4);
    }

    private void runsOnce(long expected) throws Exception {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> expiries() >= expected && waits());
        assertThat(expiries()).isEqualTo(expected);
    }

    /** Each run says how many vouchers it has ended, in the log of the instance that had it. */
    private long expiries() {
        return Stream.of(first, second)
                .flatMap(instance -> instance.log().lines())
                .filter(line -> line.endsWith("vouchers expired"))
                .count();
    }

    private void due(String alsoSet) throws SQLException {
        try (Connection connection = connection();
                PreparedStatement update = connection.prepareStatement("UPDATE scheduled_tasks SET " + alsoSet
                        + "execution_time = UTC_TIMESTAMP() - INTERVAL 1 SECOND, version = version + 1"
                        + " WHERE task_name = ? AND picked = FALSE")) {
            update.setString(1, EXPIRY);
            assertThat(update.executeUpdate()).isOne();
        }
    }

    /** Whether it is planned for its next night, and nobody has it. */
    private boolean waits() throws SQLException {
        try (Connection connection = connection();
                PreparedStatement query = connection.prepareStatement("SELECT 1 FROM scheduled_tasks"
                        + " WHERE task_name = ? AND picked = FALSE AND execution_time > UTC_TIMESTAMP()")) {
            query.setString(1, EXPIRY);
            return query.executeQuery().next();
        }
    }

    private Connection connection() throws SQLException {
        DatabaseLogin login = two.databaseServer().login();
        return DriverManager.getConnection(login.url(), login.user(), login.password());
    }
}
