package it.winwelfare.bench;

import it.winwelfare.bench.Rate.Clients;
import it.winwelfare.bench.VoucherStock.Waiting;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;

/** Vouchers taken over HTTP, with their two ceilings beside: the bare rows, and the request that does nothing. */
final class Redemptions {

    private static final int SMALLEST_STOCK = 3_000;
    private static final double STOCK_IN_ROUNDS = 1.4;
    /** A second, more than anything was measured to take. */
    private static final double FASTEST_AT_FIRST = 3_000;
    private static final double FASTEST_TOGETHER = 12_000;
    private static final int GROUP = Bench.CLIENTS / 2;

    private final Bench bench;
    private final UUID provider;
    private final String seller;
    private final Queue<Waiting> waiting;
    private double fastest = FASTEST_AT_FIRST;

    Redemptions(Bench bench) throws Exception {
        this.bench = bench;
        this.provider = bench.stock().providerOf(Bench.PROVIDER);
        this.seller = bench.tokens().of(bench.stock().user(Bench.PROVIDER), 1, "redeem statement");
        this.waiting = bench.vouchers().waiting(provider, SMALLEST_STOCK);
    }

    UUID provider() {
        return provider;
    }

    String seller() {
        return seller;
    }


    /**
     * What the database does with the bare rows of redemptions, each second.
     *
     * @param alone one transaction each, 32 at work
     * @param together {@value #GROUP} to a transaction and two at work, as the server shares its commits when all clients wait
     */
    record Floors(double alone, double together) {

        /** What a server would do that does for a redemption what it does for nothing, and these rows besides; two processors. */
        double bestBeside(double noOp) {
            return 1 / (1 / noOp + 1 / together);
        }
    }

    /** Bare JDBC. */
    Floors floors() throws Exception {
        long price = bench.stock().sql().number("SELECT face_value FROM voucher WHERE state = 'ISSUED' ORDER BY id DESC LIMIT 1");
        double alone = rounds(Bench.CLIENTS, 1, FASTEST_AT_FIRST, number -> bench.bare().redemptions(waiting, provider, price))
                .perSecond();
        double groups = rounds(2, GROUP, FASTEST_TOGETHER, number -> bench.bare().redemptionsTogether(waiting, provider, price, GROUP))
                .perSecond();
        return new Floors(alone, groups * GROUP);
    }

    /** The authenticated no-op. */
    double noOp(Server server) throws Exception {
        Clients nothing = number -> new Caller(server.port(), seller) {
            @Override
            public void act() throws Exception {
                expect(200, "POST", "/api/v1/bench/nothing", "", "{\"tokenOrCode\":\"0000-0000-0000\"}");
            }
        };
        bench.warm(server, nothing, () -> {});
        List<Rate> rates = new ArrayList<>();
        for (int round = 0; round < bench.settings().rounds(); round++) {
            rates.add(Rate.most(Bench.CLIENTS, bench.settings().time(), nothing));
        }
        Rate rate = Rate.median(rates);
        bench.cost(server).of("no-op", bench.report(), () -> Rate.most(Bench.CLIENTS, bench.settings().time(), nothing));
        if (bench.settings().profile()) {
            Profile.of("no-op", server, bench, () -> Rate.most(Bench.CLIENTS, bench.settings().time(), nothing));
        }
        return rate.perSecond();
    }

    /** Redemptions over HTTP as fast as they go, with their cost. */
    Rate most(Server server, String name) throws Exception {
        Clients scans = scans(server);
        refill();
        bench.warm(server, scans, this::refill);
        Rate rate = rounds(Bench.CLIENTS, 1, fastest, scans);
        fastest = Math.max(fastest, rate.perSecond());
        refill();
        bench.cost(server).of(name, bench.report(), () -> Rate.most(Bench.CLIENTS, bench.settings().time(), scans));
        if (bench.settings().profile()) {
            refill();
            Profile.of(name, server, bench, () -> Rate.most(Bench.CLIENTS, bench.settings().time(), scans));
        }
        return rate;
    }

    /** One client alone. */
    Rate alone(Server server) throws Exception {
        refill();
        return Rate.most(1, bench.settings().time(), scans(server));
    }

    /** At a pace. */
    Rate at(Server server, double perSecond) throws Exception {
        refill();
        return Rate.at(perSecond, Bench.CLIENTS, bench.settings().time(), scans(server));
    }

    /**
     * @param each how many vouchers each act takes
     * @param expected how many are taken in a second, at most
     */
    private Rate rounds(int number, int each, double expected, Clients clients) throws Exception {
        List<Rate> rates = new ArrayList<>();
        double most = expected;
        for (int round = 0; round < bench.settings().rounds(); round++) {
            refill(most);
            Rate rate = Rate.most(number, bench.settings().time(), clients);
            most = Math.max(most, rate.perSecond() * each);
            rates.add(rate);
        }
        return Rate.median(rates);
    }

    /** So that a measurement does not run out of vouchers, and few more lie there than it takes. */
    private void refill() throws Exception {
        refill(fastest);
    }

    private void refill(double perSecond) throws Exception {
        int needed = (int) Math.max(SMALLEST_STOCK, perSecond * bench.settings().time().toSeconds() * STOCK_IN_ROUNDS);
        if (waiting.size() < needed) {
            waiting.addAll(bench.vouchers().waiting(provider, needed - waiting.size()));
        }
    }

    private Clients scans(Server server) {
        return number -> new Caller(server.port(), seller) {
            @Override
            public void act() throws Exception {
                Waiting voucher = waiting.remove();
                expect(201, "POST", "/api/v1/provider/redemptions", "bench-" + voucher.code(),
                        "{\"tokenOrCode\":\"" + voucher.code() + "\"}");
            }
        };
    }
}
