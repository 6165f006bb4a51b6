package it.winwelfare.bench;

import it.winwelfare.bench.Redemptions.Floors;
import it.winwelfare.embeddeddb.EmbeddedMariaDb;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Measures, and prints a table with the goals beside. What may be set stands in {@link Settings}. */
public final class Benchmark {

    private final Bench bench;
    private final Report report;

    private Benchmark(Bench bench) {
        this.bench = bench;
        this.report = bench.report();
    }

    /** @param arguments the runnable jar, and a folder that keeps the data and may be deleted afterwards */
    public static void main(String[] arguments) throws Exception {
        Instant begun = Instant.now();
        Path folder = Files.createDirectories(Path.of(arguments[1]).toAbsolutePath());
        Path jar = Server.extracted(folder, Path.of(arguments[0]).toAbsolutePath());
        Settings settings = Settings.read();
        Report report = new Report(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        try (EmbeddedMariaDb database = EmbeddedMariaDb.start(folder.resolve("database"), folder.resolve("programs"), options(settings))) {
            Bare bare = new Bare(database.login());
            try (Connection connection = bare.connect();
                    Connection filling = bare.connect()) {
                Stock stock = new Stock(connection);
                if (!Files.exists(folder.resolve("filled"))) {
                    try (Server first = Server.start(folder, jar, database.login(), false)) {
                        report.atMost("first start, with the demo's data", first.startedIn().toMillis() / 1e3, "s", 120);
                    }
                    Files.createFile(folder.resolve("filled"));
                }
                stock.offers(settings.offers());
                Tokens tokens = new Tokens(folder.resolve("data/keys/oauth2-demo.pem"));
                new Benchmark(new Bench(settings, report, folder, jar, database, bare, stock, new VoucherStock(filling), tokens)).run();
            }
        }
        report.note(String.format(Locale.ROOT, "all of it took %d s", Duration.between(begun, Instant.now()).toSeconds()));
        report.printAll();
    }

    private static List<String> options(Settings settings) {
        return List.of(
                "--innodb-flush-log-at-trx-commit=1",
                "--innodb-buffer-pool-size=" + settings.pool(),
                "--innodb-log-file-size=512M",
                "--max-connections=300");
    }

    private void run() throws Exception {
        Settings settings = bench.settings();
        Redemptions redemptions = new Redemptions(bench);
        Floors floors = new Floors(0, 0);
        if (settings.has("redemptions")) {
            fill(redemptions, settings.vouchers());
            report.part("Rates with " + inDatabase());
            floors = redemptions.floors();
            report.say("redemptions, bare JDBC, 32 threads (the floor)", floors.alone(), "/s");
            report.say("redemptions, bare JDBC, 2 threads, 16 to a commit", floors.together(), "/s");
            if (settings.has("single")) {
                onePerTransaction(redemptions, floors.alone());
            }
        }
        if (settings.hasAny("redemptions", "purchases", "search", "bulk", "million")) {
            try (Server server = bench.server()) {
                report.say("start on existing data", server.startedIn().toMillis() / 1e3, "s");
                together(server, redemptions, floors);
            }
        }
        if (settings.has("start")) {
            new Starts(bench).measure();
        }
    }

    private void together(Server server, Redemptions redemptions, Floors floors) throws Exception {
        Settings settings = bench.settings();
        double taken = settings.has("redemptions") ? redemptions(server, redemptions, floors) : 0;
        double bought = settings.has("purchases") ? purchases(server) : 0;
        if (settings.has("search")) {
            new Searches(bench).measure(server);
        }
        if (settings.has("bulk")) {
            new HundredThousands(bench, server).measure();
        }
        if (settings.has("million")) {
            for (int vouchers : settings.many()) {
                fill(redemptions, vouchers);
                report.part("Rates with " + inDatabase());
                compare("redemptions over HTTP, shared commits", redemptions.most(server, "redemptions"), taken);
                compare("purchases over HTTP", new Purchases(bench, server).most(server), bought);
                bench.untold();
            }
        }
    }

    private double redemptions(Server server, Redemptions redemptions, Floors floors) throws Exception {
        double noOp = redemptions.noOp(server);
        report.say("authenticated POST that does nothing, 32 connections", noOp, "/s");
        Rate together = redemptions.most(server, "redemptions");
        report.say("redemptions over HTTP, shared commits, 32 connections", together.perSecond(), "/s");
        report.atLeast("  part of the floor", together.perSecond() / floors.alone(), "", 0.6);
        report.atLeast("  part of the no-op", together.perSecond() / noOp, "", 0.7);
        report.say("  the same of the no-op with the bare rows of 16 to a commit", floors.bestBeside(noOp) / noOp, "");
        report.atMost("  p99 at half of that rate", redemptions.at(server, together.perSecond() / 2).p99(), "ms", 60);
        report.say("  p50 of one client alone", redemptions.alone(server).p50(), "ms");
        report.note("then there were " + inDatabase());
        return together.perSecond();
    }

    /** As many groups as there are connections: so nobody waits for a group, and each scan is a transaction of its own. */
    private void onePerTransaction(Redemptions redemptions, double floor) throws Exception {
        try (Server server = bench.server("--win.vouchers.shared-commits=" + Bench.CLIENTS, "--win.vouchers.crowd=1")) {
            Rate alone = redemptions.most(server, "redemptions one by one");
            report.say("redemptions over HTTP, one transaction each, 32 connections", alone.perSecond(), "/s");
            report.atLeast("  part of the floor", alone.perSecond() / floor, "", 0.35);
            report.say("  p50 of one client alone", redemptions.alone(server).p50(), "ms");
        }
    }

    private double purchases(Server server) throws Exception {
        Purchases purchases = new Purchases(bench, server);
        double floor = purchases.floor();
        report.say("purchases, bare JDBC, 32 threads (the floor)", floor, "/s");
        Rate bought = purchases.most(server);
        report.say("purchases over HTTP, 32 connections", bought.perSecond(), "/s");
        report.atLeast("  part of the floor", bought.perSecond() / floor, "", 0.25);
        report.atMost("  p99 at half of that rate", purchases.at(server, bought.perSecond() / 2).p99(), "ms", 60);
        bench.untold();
        return bought.perSecond();
    }

    private void compare(String what, Rate rate, double before) {
        report.say(what, rate.perSecond(), "/s");
        if (before > 0) {
            report.atLeast("  part of the rate with few", rate.perSecond() / before, "", 0.85);
        }
    }

    private void fill(Redemptions redemptions, int wanted) throws Exception {
        Instant begun = Instant.now();
        int missing = wanted - (int) bench.stock().sql().number("SELECT COUNT(*) FROM voucher");
        if (missing > 0) {
            bench.vouchers().lying(redemptions.provider(), missing);
            report.note(String.format(
                    Locale.ROOT, "%,d vouchers were put in within %d s", missing, Duration.between(begun, Instant.now()).toSeconds()));
        }
    }

    private String inDatabase() throws Exception {
        return String.format(
                Locale.ROOT,
                "%,d vouchers and %,d live offers in the database",
                bench.stock().sql().number("SELECT COUNT(*) FROM voucher"),
                bench.stock().sql().number("SELECT COUNT(*) FROM catalogue_offer WHERE live_version IS NOT NULL"));
    }
}
