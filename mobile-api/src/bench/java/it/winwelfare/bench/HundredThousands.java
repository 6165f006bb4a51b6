package it.winwelfare.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Imports, allocations and expiries in three sizes, each for a company of its own, so that their cost can be seen to be in proportion. */
final class HundredThousands {

    private static final Pattern FIELD = Pattern.compile("\"value\":\"([^\"]*)\"");
    private static final Duration LOOK = Duration.ofMillis(50);
    private static final long EACH = 10_000;
    private static final double LONGEST = 60;

    private final Bench bench;
    private final Server server;
    private final UUID provider;
    private final String seller;

    HundredThousands(Bench bench, Server server) throws Exception {
        this.bench = bench;
        this.server = server;
        this.provider = bench.stock().providerOf(Bench.PROVIDER);
        this.seller = bench.tokens().of(bench.stock().user(Bench.PROVIDER), 1, "redeem statement");
    }

    /** What one size took, in seconds. */
    private record Took(int rows, double reading, double applying, double allocating, double expiring, double telling) {
        double importing() {
            return reading + applying;
        }
    }

    void measure() throws Exception {
        int most = bench.settings().rows();
        List<Took> all = new ArrayList<>();
        // What the demo has left, and then the smallest once more, for the JVM to have compiled what is called.
        ask("expiries", "{}");
        one(most / 10);
        for (int rows : List.of(most / 10, most * 3 / 10, most)) {
            all.add(one(rows));
        }
        Took largest = all.getLast();
        Report report = bench.report();
        report.part("Large numbers, heap of 768 MB");
        report.atMost("import of " + largest.rows() + " rows, dry run and writing", largest.importing(), "s", LONGEST);
        report.atMost("allocation to " + largest.rows() + " employees", largest.allocating(), "s", LONGEST);
        report.atMost("expiry of " + largest.rows() + " vouchers", largest.expiring(), "s", LONGEST);
        for (Took took : all) {
            report.note(String.format(
                    Locale.ROOT,
                    "%,d: dry run %.1f s, writing %.1f s, allocation %.1f s, expiry %.1f s, letters done %.1f s after it",
                    took.rows(), took.reading(), took.applying(), took.allocating(), took.expiring(), took.telling()));
        }
        Took smallest = all.getFirst();
        double times = (double) largest.rows() / smallest.rows();
        report.say("  ten times as many rows cost, import", largest.importing() / smallest.importing() * 10 / times, "x");
        report.say("  the same, allocation", largest.allocating() / smallest.allocating() * 10 / times, "x");
        report.say("  the same, expiry", largest.expiring() / smallest.expiring() * 10 / times, "x");
    }

    private Took one(int rows) throws Exception {
        UUID company = bench.stock().company(2 * EACH * rows);
        Path file = EmployeeFile.write(bench.folder().resolve("employees-" + rows + ".csv"), rows);
        Instant begun = Instant.now();
        String upload = ask("imports", "{\"company\":\"" + company + "\",\"file\":\"" + file + "\"}");
        double reading = since(begun);
        UUID id = UUID.fromString(upload);
        begun = Instant.now();
        ask("imports/confirmed", "{\"import\":\"" + id + "\"}");
        bench.until("SELECT state FROM employees_import WHERE id = ?", "DONE", LOOK, id);
        double applying = since(begun);
        insist(rows, bench.stock().sql().number("SELECT COUNT(*) FROM employees_employee WHERE company_id = ?", company));

        UUID plan = bench.stock().plan(company, EACH);
        begun = Instant.now();
        UUID allocation = UUID.fromString(ask("allocations", "{\"plan\":\"" + plan + "\",\"company\":\"" + company + "\"}"));
        bench.until("SELECT state FROM wallets_allocation WHERE id = ?", "DONE", LOOK, allocation);
        double allocating = since(begun);
        insist(rows, bench.stock().sql().number("SELECT COUNT(*) FROM wallets_pocket WHERE plan_id = ?", plan));

        insist(rows, bench.vouchers().expired(provider, plan));
        begun = Instant.now();
        insist(rows, Long.parseLong(ask("expiries", "{}")));
        double expiring = since(begun);
        begun = Instant.now();
        bench.until("SELECT COUNT(*) FROM EVENT_PUBLICATION", "0", LOOK);
        Took took = new Took(rows, reading, applying, allocating, expiring, since(begun));
        bench.report().note(took.toString());
        return took;
    }

    private String ask(String what, String json) throws Exception {
        Queue<String> answer = new ConcurrentLinkedQueue<>();
        Profile.maybe(what.replace('/', '-'), server, bench, () -> {
            try (Caller caller = new Caller(server.port(), seller) {
                @Override
                public void act() throws Exception {
                    answer.add(expect(200, "POST", "/api/v1/bench/" + what, "", json));
                }
            }) {
                caller.act();
            }
        });
        Matcher value = FIELD.matcher(answer.remove());
        if (!value.find()) {
            throw new IllegalStateException("no value from " + what);
        }
        return value.group(1);
    }

    private static void insist(long wanted, long found) {
        if (wanted != found) {
            throw new IllegalStateException("wanted " + wanted + " and found " + found);
        }
    }

    private static double since(Instant begun) {
        return Duration.between(begun, Instant.now()).toMillis() / 1e3;
    }
}
