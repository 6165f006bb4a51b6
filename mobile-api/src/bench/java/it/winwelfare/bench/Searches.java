package it.winwelfare.bench;

import it.winwelfare.bench.Rate.Clients;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** The catalogue's search as the app asks it: a text, a place and a distance; the answer carries the counts by category and place. */
final class Searches {

    private static final List<String> TEXTS =
            List.of("asilo", "badante", "stiratura", "trasporto", "estate", "compiti", "nuoto", "pulizie");
    private static final int PER_SECOND = 100;

    private final Bench bench;

    Searches(Bench bench) {
        this.bench = bench;
    }

    void measure(Server server) throws Exception {
        String holder = bench.tokens().of(bench.stock().user(Bench.COLLEAGUE), 1, "wallet voucher profile");
        List<String> places = bench.stock().municipalities();
        Clients searchers = number -> new Caller(server.port(), holder) {
            @Override
            public void act() throws Exception {
                ThreadLocalRandom random = ThreadLocalRandom.current();
                expect(
                        200,
                        "GET",
                        "/api/v1/catalogue?text=" + TEXTS.get(random.nextInt(TEXTS.size())) + "&municipality="
                                + places.get(random.nextInt(places.size())) + "&withinKm=15",
                        "",
                        "");
            }
        };
        Rate.at(PER_SECOND, 16, bench.settings().warm(), searchers);
        Rate rate = bench.cost(server)
                .of("searches", bench.report(), () -> Rate.at(PER_SECOND, 16, bench.settings().time().multipliedBy(2), searchers));
        if (bench.settings().profile()) {
            Profile.of("searches", server, bench, () -> Rate.at(PER_SECOND, 16, bench.settings().time(), searchers));
        }
        bench.report().atMost("search, " + bench.settings().offers() + " offers, facets and distance, 100/s: p99", rate.p99(), "ms", 20);
        bench.report().say("  p50", rate.p50(), "ms");
    }
}
