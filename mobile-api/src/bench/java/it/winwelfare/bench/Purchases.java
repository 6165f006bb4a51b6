package it.winwelfare.bench;

import it.winwelfare.bench.Rate.Clients;
import it.winwelfare.bench.Stock.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Vouchers bought over HTTP by two hundred people of one company, and the bare rows of a purchase beside. */
final class Purchases {

    private static final int PEOPLE = 200;

    private final Bench bench;
    private final List<Person> people;
    private final List<String> holders = new ArrayList<>();
    private final Offer offer;

    Purchases(Bench bench, Server server) throws Exception {
        this.bench = bench;
        this.people = bench.stock().people(Bench.COLLEAGUE, PEOPLE);
        for (Person person : people) {
            holders.add(bench.tokens().of(person.user(), 1, "wallet voucher profile"));
        }
        this.offer = offer(server);
    }

    /** What may be bought by all, and what it costs. */
    private record Offer(String version, long own) {
        String purchase() {
            return "{\"version\":\"" + version + "\",\"expectedOwn\":{\"cents\":" + own + ",\"currency\":\"EUR\"}}";
        }
    }

    /** Bare JDBC: guarded balance, journal, transfer. */
    double floor() throws Exception {
        UUID voucher = bench.stock().anyVoucher();
        List<UUID> pockets = people.stream().map(Person::pocket).toList();
        List<Rate> rates = new ArrayList<>();
        for (int round = 0; round < bench.settings().rounds(); round++) {
            rates.add(Rate.most(
                    Bench.CLIENTS, bench.settings().time(), number -> bench.bare().purchases(pockets, voucher, 1, number)));
        }
        return Rate.median(rates).perSecond();
    }

    /** Purchases over HTTP as fast as they go, with their cost. */
    Rate most(Server server) throws Exception {
        Clients buyers = buyers(server);
        bench.warm(server, buyers, bench::untold);
        List<Rate> rates = new ArrayList<>();
        for (int round = 0; round < bench.settings().rounds(); round++) {
            bench.untold();
            rates.add(Rate.most(Bench.CLIENTS, bench.settings().time(), buyers));
        }
        bench.untold();
        bench.cost(server).of("purchases", bench.report(), () -> {
            Rate rate = Rate.most(Bench.CLIENTS, bench.settings().time(), buyers);
            bench.untold();
            return rate;
        });
        if (bench.settings().profile()) {
            Profile.of("purchases", server, bench, () -> Rate.most(Bench.CLIENTS, bench.settings().time(), buyers));
            bench.untold();
        }
        return Rate.median(rates);
    }

    /** At a pace. */
    Rate at(Server server, double perSecond) throws Exception {
        bench.untold();
        return Rate.at(perSecond, Bench.CLIENTS, bench.settings().time(), buyers(server));
    }

    private Clients buyers(Server server) {
        return number -> new Caller(server.port(), "") {
            private int next = number;

            @Override
            public void act() throws Exception {
                next = (next + 7) % holders.size();
                holder(holders.get(next));
                expect(201, "POST", "/api/v1/me/vouchers", "bench-" + number + "-" + System.nanoTime(), offer.purchase());
            }
        };
    }

    private Offer offer(Server server) throws Exception {
        try (Line line = new Line(server.port())) {
            for (String category : List.of("physiotherapy", "psychological-support", "assisted-transport", "")) {
                line.call("GET", "/api/v1/catalogue" + (category.isEmpty() ? "" : "?category=" + category), holders.getFirst(), "", "");
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
            throw new IllegalStateException("no offer that everybody may buy; the last answer: " + line.body());
        }
    }
}
