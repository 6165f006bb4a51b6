package it.winwelfare.bench;

import it.winwelfare.bench.Rate.Client;
import it.winwelfare.bench.Rate.Clients;
import it.winwelfare.embeddeddb.EmbeddedMariaDb;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Measures and prints a table with the goals beside. Settings: {@code -Dbench.seconds} of each measurement, {@code -Dbench.rounds} of
 * which the median counts, {@code -Dbench.vouchers} that lie in the database besides those that are used up, {@code -Dbench.offers}.
 */
public final class Benchmark {

    private static final int CLIENTS = 32;
    private static final String PROVIDER = "girotondo@win.example";
    private static final String COLLEAGUE = "giulia.bonomi@win.example";
    private static final List<String> OPTIONS = List.of(
            "--innodb-flush-log-at-trx-commit=1",
            "--innodb-buffer-pool-size=1G",
            "--innodb-log-file-size=512M",
            "--max-connections=200");

    private final Duration time = Duration.ofSeconds(Integer.getInteger("bench.seconds", 8));
    private final int rounds = Integer.getInteger("bench.rounds", 5);
    private final int inDatabase = Integer.getInteger("bench.vouchers", 10_000);
    private final int offers = Integer.getInteger("bench.offers", 20_000);
    private final PrintStream out;
    private final Bare bare;
    private final Stock stock;
    private final Path folder;

    private Benchmark(PrintStream out, Bare bare, Stock stock, Path folder) {
        this.out = out;
        this.bare = bare;
        this.stock = stock;
        this.folder = folder;
    }

    /** @param arguments the runnable jar, and a folder that may be deleted afterwards */
    public static void main(String[] arguments) throws Exception {
        Path jar = Path.of(arguments[0]).toAbsolutePath();
        Path folder = Files.createDirectories(Path.of(arguments[1]).toAbsolutePath());
        try (EmbeddedMariaDb database =
                EmbeddedMariaDb.start(folder.resolve("database"), folder.resolve("programs"), OPTIONS)) {
            Bare bare = new Bare(database.login());
            try (Connection connection = bare.connect()) {
                Benchmark benchmark = new Benchmark(System.out, bare, new Stock(connection), folder);
                try (Server first = Server.start(folder, jar, database.login())) {
                    benchmark.say("start with new demo data", first.startedIn().toMillis() / 1000.0, "s", "120");
                }
                benchmark.stock.offers(benchmark.offers);
                try (Server server = Server.start(folder, jar, database.login())) {
                    benchmark.say("start on existing data", server.startedIn().toMillis() / 1000.0, "s", "20");
                    benchmark.measure(server);
                }
            }
        }
    }

    private void measure(Server server) throws Exception {
        Tokens tokens = new Tokens(folder.resolve("data/keys/oauth2-demo.pem"));
        UUID provider = stock.providerOf(PROVIDER);
        String seller = tokens.of(stock.user(PROVIDER), 1, "redeem statement");
        stock.vouchers(provider, inDatabase);
        out.printf("%,d vouchers, %,d live offers in the database%n", stock.number("SELECT COUNT(*) FROM voucher"),
                stock.number("SELECT COUNT(*) FROM catalogue_offer WHERE live_version IS NOT NULL"));

        Clients nothing = number -> new Caller(server.port(), seller) {
            @Override
            public void act() throws Exception {
                expect(200, "POST", "/api/v1/bench/nothing", "", "{\"tokenOrCode\":\"0000-0000-0000\"}");
            }
        };
        Queue<Stock.Waiting> waiting = stock.vouchers(provider, 60_000);
        Clients scans = number -> new Scanner(server.port(), seller, waiting);
        Rate.most(CLIENTS, time.multipliedBy(2), nothing);
        Rate.most(CLIENTS, time.multipliedBy(2), scans);
        List<Rate> noOps = new ArrayList<>();
        List<Rate> redemptions = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            noOps.add(Rate.most(CLIENTS, time, nothing));
            refill(waiting, provider);
            redemptions.add(Rate.most(CLIENTS, time, scans));
        }
        Rate noOp = Rate.median(noOps);
        Rate redeemed = Rate.median(redemptions);
        refill(waiting, provider);
        Rate alone = Rate.most(1, time, scans);
        Rate half = Rate.at(redeemed.perSecond() / 2, CLIENTS, time, scans);
        purchases(server, tokens);
        searches(server, tokens);
        floors(provider, waiting, noOp, redeemed, alone, half);
    }

    private void refill(Queue<Stock.Waiting> waiting, UUID provider) throws Exception {
        int missing = 60_000 - waiting.size();
        if (missing > 20_000) {
            waiting.addAll(stock.vouchers(provider, missing));
        }
    }

    private void purchases(Server server, Tokens tokens) throws Exception {
        List<Stock.Person> people = stock.people(COLLEAGUE, 200);
        List<String> holders = new ArrayList<>();
        for (Stock.Person person : people) {
            holders.add(tokens.of(person.user(), 1, "wallet voucher profile"));
        }
        Offer offer = offer(server, holders);
        Clients buyers = number -> new Caller(server.port(), "") {
            private int next = number;

            @Override
            public void act() throws Exception {
                holder(holders.get(next++ * CLIENTS % holders.size() + number % 7));
                expect(
                        201,
                        "POST",
                        "/api/v1/me/vouchers",
                        "bench-" + number + "-" + System.nanoTime(),
                        offer.purchase());
            }
        };
        Rate.most(CLIENTS, time, buyers);
        List<Rate> bought = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            bought.add(Rate.most(CLIENTS, time, buyers));
        }
        Rate purchase = Rate.median(bought);
        Rate half = Rate.at(purchase.perSecond() / 2, CLIENTS, time, buyers);
        List<UUID> pockets = new ArrayList<>();
        for (Stock.Person person : people) {
            pockets.add(stock.pocketOf(person));
        }
        UUID voucher = stock.anyVoucher();
        List<Rate> floors = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            floors.add(Rate.most(CLIENTS, time, number -> bare.purchases(pockets, voucher, 1, number)));
        }
        Rate floor = Rate.median(floors);
        say("purchases, bare JDBC, 32 threads", floor.perSecond(), "/s", "");
        say("purchases over HTTP, 32 connections", purchase.perSecond(), "/s", goal(0.25 * floor.perSecond()));
        say("  p99 at half of that", half.p99(), "ms", "60");
    }

    /** What may be bought by all, and what it costs. */
    private record Offer(String version, long own) {
        String purchase() {
            return "{\"version\":\"" + version + "\",\"expectedOwn\":{\"cents\":" + own + ",\"currency\":\"EUR\"}}";
        }
    }

    private static Offer offer(Server server, List<String> holders) throws Exception {
        try (Line line = new Line(server.port())) {
            for (String category : List.of("physiotherapy", "psychological-support", "assisted-transport", "")) {
                line.call("GET", "/api/v1/catalogue" + (category.isEmpty() ? "" : "?category=" + category),
                        holders.getFirst(), "", "");
                Matcher found = Pattern.compile("\"offer\":\"([^\"]+)\"").matcher(line.body());
                while (found.find()) {
                    int status = line.call(
                            "POST", "/api/v1/me/quotes", holders.getFirst(), "", "{\"offer\":\"" + found.group(1) + "\"}");
                    Matcher version = Pattern.compile("\"version\":\"([^\"]+)\"").matcher(line.body());
                    Matcher own = Pattern.compile("\"own\":\\{\"cents\":(\\d+)").matcher(line.body());
                    if (status == 200 && version.find() && own.find()) {
                        Offer offer = new Offer(version.group(1), Long.parseLong(own.group(1)));
                        if (line.call("POST", "/api/v1/me/vouchers", holders.getLast(), "probe-" + System.nanoTime(),
                                offer.purchase()) == 201) {
                            return offer;
                        }
                    }
                }
            }
        }
        throw new IllegalStateException("no offer that everybody may buy");
    }

    private void searches(Server server, Tokens tokens) throws Exception {
        String holder = tokens.of(stock.user(COLLEAGUE), 1, "wallet voucher profile");
        List<String> texts = List.of("asilo", "badante", "stiratura", "trasporto", "estate", "compiti", "nuoto", "pulizie");
        List<String> places = List.of("Albino", "Nembro", "Clusone", "Alzano");
        Clients searchers = number -> new Caller(server.port(), holder) {
            @Override
            public void act() throws Exception {
                ThreadLocalRandom random = ThreadLocalRandom.current();
                expect(
                        200,
                        "GET",
                        "/api/v1/catalogue?text=" + texts.get(random.nextInt(texts.size())) + "&municipality="
                                + places.get(random.nextInt(places.size())) + "&withinKm=15",
                        "",
                        "");
            }
        };
        Rate.at(100, 16, time, searchers);
        Rate search = Rate.at(100, 16, time, searchers);
        say("search over " + offers + " offers at 100/s, p99", search.p99(), "ms", "20");
        say("  p50", search.p50(), "ms", "");
    }

    private void floors(
            UUID provider, Queue<Stock.Waiting> waiting, Rate noOp, Rate redeemed, Rate alone, Rate half)
            throws Exception {
        List<Rate> floors = new ArrayList<>();
        long price = stock.number("SELECT face_value FROM voucher WHERE state = 'ISSUED' ORDER BY id DESC LIMIT 1");
        for (int round = 0; round < rounds; round++) {
            refill(waiting, provider);
            floors.add(Rate.most(CLIENTS, time, number -> bare.redemptions(waiting, provider, price)));
        }
        Rate floor = Rate.median(floors);
        say("redemptions, bare JDBC, 32 threads (floor)", floor.perSecond(), "/s", "");
        say("authenticated POST that does nothing, 32 connections", noOp.perSecond(), "/s", "");
        say("redemptions over HTTP, 32 connections", redeemed.perSecond(), "/s",
                goal(Math.max(0.6 * floor.perSecond(), 0.7 * noOp.perSecond())));
        say("  part of the floor", redeemed.perSecond() / floor.perSecond(), "", "0.6");
        say("  part of the no-op", redeemed.perSecond() / noOp.perSecond(), "", "0.7");
        say("  p50 of one client alone", alone.p50(), "ms", "");
        say("  p99 at half of the rate", half.p99(), "ms", "60");
    }

    private static String goal(double value) {
        return String.format(Locale.ROOT, "%.0f", value);
    }

    private void say(String what, double value, String unit, String goal) {
        out.printf(Locale.ROOT, "%-58s %10.2f %-3s %s%n", what, value, unit, goal.isEmpty() ? "" : "goal " + goal);
    }

    /** A client with a connection of its own that insists on an answer. */
    private abstract static class Caller implements Client {

        private final Line line;
        private String token;

        Caller(int port, String token) throws Exception {
            this.line = new Line(port);
            this.token = token;
        }

        void holder(String other) {
            token = other;
        }

        void expect(int wanted, String method, String path, String key, String json) throws Exception {
            int status = line.call(method, path, token, key, json);
            if (status != wanted) {
                throw new IllegalStateException(method + " " + path + " answered " + status + ": " + line.body());
            }
        }

        @Override
        public void close() throws Exception {
            line.close();
        }
    }

    /** A till that takes one voucher after the other. */
    private static final class Scanner extends Caller {

        private final Queue<Stock.Waiting> waiting;

        Scanner(int port, String token, Queue<Stock.Waiting> waiting) throws Exception {
            super(port, token);
            this.waiting = waiting;
        }

        @Override
        public void act() throws Exception {
            Stock.Waiting voucher = waiting.remove();
            expect(201, "POST", "/api/v1/provider/redemptions", "bench-" + voucher.code(),
                    "{\"tokenOrCode\":\"" + voucher.code() + "\"}");
        }
    }
}
