package it.winwelfare.platform;

import static org.assertj.core.api.Assertions.assertThat;

import it.winwelfare.platform.StubbornClient.Asked;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Power cuts under load: the platform is killed, sometimes its database first, while people buy and tills scan; clients hang up before
 * their answer. What was acknowledged is there, nothing is there twice, and a start needs no hand.
 *
 * <p>{@code -Dkills=1000} for a long night, {@code -Dkills.seed} for the same one again.
 */
final class PowerCuts {

    private static final Logger log = LoggerFactory.getLogger(PowerCuts.class);
    private static final int KILLS = Integer.getInteger("kills", 4);
    private static final long SEED = Long.getLong("kills.seed", System.nanoTime());
    private static final int DATABASE_ONE_IN = 3;
    private static final int CLIENTS = 6;
    private static final Duration PATIENCE = Duration.ofSeconds(300);
    private static final String NO_LIMITS = "--win.limits.enabled=false";
    private static final Pattern REDEMPTION = Pattern.compile("\"redemption\" *: *\"([^\"]+)\"");
    private static final Pattern VOUCHER = Pattern.compile("\"voucher\" *: *\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("\"code\" *: *\"([^\"]+)\"");

    private final Path folder;
    private final AtomicReference<RunningPlatform> platform = new AtomicReference<>();
    private final AtomicBoolean over = new AtomicBoolean();
    private final Queue<String> kept = new ConcurrentLinkedQueue<>();
    private final Queue<String> undone = new ConcurrentLinkedQueue<>();

    private final Random random = new Random(SEED);

    /** @param folder with the data of a platform that is down */
    PowerCuts(Path folder) {
        this.folder = folder;
    }

    /** Lets them happen and looks at what is left. */
    void happen() throws Exception {
        log.info("{} kills, seed {}", KILLS, SEED);
        platform.set(RunningPlatform.start(folder, PATIENCE, NO_LIMITS));
        try {
            StubbornClient buyer = client("giulia.bonomi@win.example", "wallet voucher profile");
            StubbornClient till = client("girotondo@win.example", "redeem statement");
            try (ExecutorService threads = Executors.newFixedThreadPool(CLIENTS)) {
                String purchase = purchase(buyer);
                List<Future<Integer>> rounds = new ArrayList<>();
                for (int i = 0; i < CLIENTS; i++) {
                    int number = i;
                    rounds.add(threads.submit(() -> walk(buyer, till, purchase, number)));
                }
                int databases = kill();
                over.set(true);
                int acts = 0;
                for (Future<Integer> one : rounds) {
                    acts += one.get(10, TimeUnit.MINUTES);
                }
                log.info(
                        "{} kills of the platform ({} with its database), {} rounds, {} redemptions kept, {} undone, {} keys",
                        KILLS,
                        databases,
                        acts,
                        kept.size(),
                        undone.size(),
                        buyer.answered().size() + till.answered().size());
            }
            everyKeyGetsItsFirstAnswer(buyer);
            everyKeyGetsItsFirstAnswer(till);
            whatWasTakenIsTakenOnce(till);
            theBooksAgree();
        } finally {
            over.set(true);
            platform.get().close();
        }
    }

    private StubbornClient client(String email, String scopes) throws Exception {
        try (Person person = Person.signsIn(platform.get(), email)) {
            return new StubbornClient(
                    () -> URI.create(platform.get().address()), person.token(scopes), new Random(random.nextLong()));
        }
    }

    /** What can be bought again and again: an hour at the till's provider. */
    private static String purchase(StubbornClient buyer) throws Exception {
        String child =
                Person.first(Pattern.compile("\"id\" *: *\"([^\"]+)\"[^{}]*\"Sofia\""), buyer.get("/api/v1/me/family"));
        String found = buyer.get("/api/v1/catalogue?text=tata&category=baby-sitting");
        for (String offer : found.split("\"offer\" *: *\"")) {
            if (offer.contains("Girotondo") && offer.contains("un’ora")) {
                String id = offer.substring(0, offer.indexOf('"'));
                Asked quote = buyer.post(
                        "/api/v1/me/quotes", "quote-" + id, "{\"offer\":\"" + id + "\",\"member\":\"" + child + "\"}");
                return "{\"version\":\"" + Person.first(Pattern.compile("\"version\" *: *\"([^\"]+)\""), quote.answer())
                        + "\",\"member\":\"" + child + "\",\"expectedOwn\":{\"cents\":"
                        + Person.first(Pattern.compile("\"own\" *: *\\{ *\"cents\" *: *(\\d+)"), quote.answer())
                        + ",\"currency\":\"EUR\"}}";
            }
        }
        throw new IllegalStateException("Il Girotondo sells no hour");
    }

    /** Buys, takes, undoes and gives back, until it is over; the first of each client is kept. */
    private int walk(StubbornClient buyer, StubbornClient till, String purchase, int number) throws Exception {
        int round = 0;
        while (!over.get()) {
            String name = number + "-" + round++;
            Asked bought = buyer.post("/api/v1/me/vouchers", "buy-" + name, purchase);
            assertThat(bought.status()).as(bought.answer()).isEqualTo(201);
            String voucher = Person.first(VOUCHER, bought.answer());
            String scan = "{\"tokenOrCode\":\"" + Person.first(CODE, bought.answer()) + "\"}";
            Asked taken = till.post("/api/v1/provider/redemptions", "take-" + name, scan);
            assertThat(taken.status()).as(taken.answer()).isEqualTo(201);
            String redemption = Person.first(REDEMPTION, taken.answer());
            if (round == 1) {
                kept.add(redemption);
                continue;
            }
            Asked back = till.post("/api/v1/provider/redemptions/" + redemption + "/undo", "undo-" + name, "{}");
            assertThat(back.status()).as(back.answer()).isEqualTo(200);
            undone.add(redemption);
            Asked cancelled = buyer.post("/api/v1/me/vouchers/" + voucher + "/cancellation", "cancel-" + name, "{}");
            assertThat(cancelled.status()).as(cancelled.answer()).isEqualTo(200);
        }
        return round;
    }

    /** @return how many times the database was killed first */
    private int kill() throws InterruptedException {
        int databases = 0;
        for (int i = 1; i <= KILLS; i++) {
            TimeUnit.MILLISECONDS.sleep(500 + random.nextInt(2_500));
            if (i % DATABASE_ONE_IN == 0) {
                platform.get().killDatabase();
                databases++;
                TimeUnit.MILLISECONDS.sleep(random.nextInt(1_000));
            }
            platform.get().kill();
            platform.set(RunningPlatform.start(folder, PATIENCE, NO_LIMITS));
        }
        TimeUnit.SECONDS.sleep(1);
        return databases;
    }

    private static void everyKeyGetsItsFirstAnswer(StubbornClient client) throws InterruptedException {
        for (Map.Entry<String, Asked> asked : Map.copyOf(client.answered()).entrySet()) {
            if (!asked.getKey().startsWith("quote-")) {
                Asked first = asked.getValue();
                Asked again = client.post(first.path(), asked.getKey(), first.json());
                assertThat(again).as(asked.getKey()).isEqualTo(first);
            }
        }
    }

    private void whatWasTakenIsTakenOnce(StubbornClient till) throws Exception {
        List<String> counted = new ArrayList<>();
        String after = "";
        do {
            String page = till.get("/api/v1/provider/redemptions?limit=100" + after);
            Matcher rows = Pattern.compile(
                            "\"redemption\" *: *\"([^\"]+)\"[^{}]*\\{[^{}]*\\}[^{}]*\"undoneAt\" *: *(null|\")")
                    .matcher(page);
            while (rows.find()) {
                if (rows.group(2).equals("null")) {
                    counted.add(rows.group(1));
                }
            }
            Matcher next = Pattern.compile("\"next\" *: *\"([^\"]+)\"").matcher(page);
            after = next.find() ? "&after=" + next.group(1) : "";
        } while (!after.isEmpty());
        Set<String> once = new HashSet<>(counted);
        assertThat(counted).hasSameSizeAs(once);
        assertThat(once).containsAll(kept).doesNotContainAnyElementsOf(undone);
    }

    private void theBooksAgree() throws Exception {
        try (Person ambito = Person.signsIn(platform.get(), "ambito@win.example")) {
            String controls = ambito.press("/ambito/soldi", "/ambito/soldi/controlli");
            assertThat(controls).contains("alert-success").doesNotContain("alert-danger");
        }
    }
}
