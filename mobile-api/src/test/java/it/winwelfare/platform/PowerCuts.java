package it.winwelfare.platform;

import static org.assertj.core.api.Assertions.assertThat;

import it.winwelfare.platform.StubbornClient.Asked;
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
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Power cuts under load: two instances are killed at random moments, sometimes the database first, while people buy and tills scan;
 * clients hang up before their answer, and ask whichever instance answers. What was acknowledged is there, nothing is there twice, and
 * a start needs no hand.
 *
 * <p>{@code -Dkills=1000} for a long night, {@code -Dkills.seed} for the same one again.
 */
final class PowerCuts {

    /** The limits count, and let through what a few clients do in the place of thousands. */
    static final List<String> OPTIONS = Stream.of(
                    "redeem.user", "redeem.provider", "redeem.address", "purchase.user", "purchase.address")
            .map(rule -> "--win.limits.rules." + rule + "=1000000/1m")
            .toList();

    private static final Logger log = LoggerFactory.getLogger(PowerCuts.class);
    private static final int KILLS = Integer.getInteger("kills", 10);
    private static final long SEED = Long.getLong("kills.seed", System.nanoTime());
    private static final int DATABASE_ONE_IN = 3;
    private static final int CLIENTS = 6;

    /** So that starting has a share of the processor too, and so that the answers of the end can be asked for again in good time. */
    private static final int LONGEST_THOUGHT_MILLIS = 600;

    private static final Pattern REDEMPTION = Pattern.compile("\"redemption\" *: *\"([^\"]+)\"");
    private static final Pattern VOUCHER = Pattern.compile("\"voucher\" *: *\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("\"code\" *: *\"([^\"]+)\"");

    private final TwoInstances two;
    private final AtomicInteger turns = new AtomicInteger();
    private final AtomicInteger databases = new AtomicInteger();
    private final AtomicBoolean over = new AtomicBoolean();
    private final Queue<String> kept = new ConcurrentLinkedQueue<>();
    private final Queue<String> undone = new ConcurrentLinkedQueue<>();

    private final Random random = new Random(SEED);

    /** @param two that run */
    PowerCuts(TwoInstances two) {
        this.two = two;
    }

    /** Lets them happen and looks at what is left. */
    void happen() throws Exception {
        log.info("{} kills, seed {}", KILLS, SEED);
        StubbornClient buyer = client("giulia.bonomi@win.example", "wallet voucher profile");
        StubbornClient till = client("girotondo@win.example", "redeem statement");
        try (ExecutorService threads = Executors.newFixedThreadPool(CLIENTS + TwoInstances.BOTH)) {
            String purchase = purchase(buyer);
            List<Future<Integer>> rounds = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                int number = i;
                rounds.add(threads.submit(() -> walk(buyer, till, purchase, number)));
            }
            kill(threads);
            int acts = 0;
            for (Future<Integer> one : rounds) {
                acts += one.get(10, TimeUnit.MINUTES);
            }
            log.info(
                    "{} kills of an instance ({} with the database), {} rounds, {} redemptions kept, {} undone, {} keys",
                    KILLS,
                    databases.get(),
                    acts,
                    kept.size(),
                    undone.size(),
                    buyer.answered().size() + till.answered().size());
            everyKeyGetsItsFirstAnswer(buyer, threads);
            everyKeyGetsItsFirstAnswer(till, threads);
        } finally {
            over.set(true);
        }
        whatWasTakenIsTakenOnce(till);
        theBooksAgree();
    }

    private StubbornClient client(String email, String scopes) throws Exception {
        try (Person person = Person.signsIn(two.instance(0), email)) {
            Random own = new Random(random.nextLong());
            return new StubbornClient(() -> two.any(own), person.token(scopes), own);
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
            TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextInt(LONGEST_THOUGHT_MILLIS));
            Asked cancelled = buyer.post("/api/v1/me/vouchers/" + voucher + "/cancellation", "cancel-" + name, "{}");
            assertThat(cancelled.status()).as(cancelled.answer()).isEqualTo(200);
        }
        return round;
    }

    /** Each instance has a killer of its own: mostly the other one goes on meanwhile, now and then neither does. */
    private void kill(ExecutorService threads) throws Exception {
        List<Future<?>> killers = new ArrayList<>();
        for (int i = 0; i < TwoInstances.BOTH; i++) {
            int instance = i;
            Random own = new Random(random.nextLong());
            killers.add(threads.submit(() -> killAgainAndAgain(instance, own)));
        }
        try {
            for (Future<?> killer : killers) {
                killer.get();
            }
            TimeUnit.SECONDS.sleep(1);
        } finally {
            over.set(true);
        }
    }

    private Void killAgainAndAgain(int instance, Random own) throws InterruptedException {
        for (int number = turns.incrementAndGet(); number <= KILLS; number = turns.incrementAndGet()) {
            TimeUnit.MILLISECONDS.sleep(300 + own.nextInt(1_500));
            if (number % DATABASE_ONE_IN == 0) {
                databases.incrementAndGet();
                two.killWithDatabase(instance, own.nextInt(500));
            } else {
                two.kill(instance);
            }
        }
        return null;
    }

    private static void everyKeyGetsItsFirstAnswer(StubbornClient client, ExecutorService threads) throws Exception {
        List<Future<?>> all = new ArrayList<>();
        for (Map.Entry<String, Asked> asked : Map.copyOf(client.answered()).entrySet()) {
            if (!asked.getKey().startsWith("quote-")) {
                Asked first = asked.getValue();
                all.add(threads.submit(() -> assertThat(client.post(first.path(), asked.getKey(), first.json()))
                        .as(asked.getKey())
                        .isEqualTo(first)));
            }
        }
        for (Future<?> one : all) {
            one.get(10, TimeUnit.MINUTES);
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
        try (Person ambito = Person.signsIn(two.instance(1), "ambito@win.example")) {
            String controls = ambito.press("/ambito/soldi", "/ambito/soldi/controlli");
            assertThat(controls).contains("alert-success").doesNotContain("alert-danger");
        }
    }
}
