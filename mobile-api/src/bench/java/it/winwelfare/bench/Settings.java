package it.winwelfare.bench;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is measured and for how long, from {@code -Dbench.*}.
 *
 * @param parts of {@code single} (one transaction each; with the next), {@code redemptions}, {@code purchases}, {@code search}, {@code bulk}, {@code million}, {@code start}
 * @param time of one measurement
 * @param rounds of which the median counts
 * @param vouchers that lie in the database besides those that are used up
 * @param many how many lie there for the comparisons with few, one after the other
 * @param offers that are live
 * @param rows of the largest import, allocation and expiry; a tenth and three tenths of it come before
 * @param warm how long each kind of request is made at least before it counts
 * @param warmest how long at most, while the JVM still compiles
 * @param pool the database's memory for pages, as its option has it
 * @param profile whether an additional round of each rate is recorded and told by layers
 */
record Settings(
        Set<String> parts,
        Duration time,
        int rounds,
        int vouchers,
        List<Integer> many,
        int offers,
        int rows,
        Duration warm,
        Duration warmest,
        String pool,
        boolean profile) {

    /** Those that were given; the rest as for the full form, or with {@code -Dbench.short=true} just enough to see that it runs. */
    static Settings read() {
        boolean quick = Boolean.getBoolean("bench.short");
        String usual = "single,redemptions,purchases,search,bulk,million" + (quick ? "" : ",start");
        return new Settings(
                Set.copyOf(List.of(text("parts", usual).split(","))),
                Duration.ofSeconds(number("seconds", quick ? 2 : 6)),
                number("rounds", quick ? 1 : 5),
                number("vouchers", quick ? 2_000 : 10_000),
                many(quick),
                number("offers", quick ? 2_000 : 20_000),
                number("rows", quick ? 3_000 : 100_000),
                Duration.ofSeconds(number("warm", quick ? 0 : 40)),
                Duration.ofSeconds(number("warmest", quick ? 0 : 240)),
                text("pool", "1G"),
                Boolean.getBoolean("bench.profile"));
    }

    private static List<Integer> many(boolean quick) {
        return Stream.of(text("million", quick ? "50000" : "1000000").split(",")).map(Integer::valueOf).toList();
    }

    /** What was given; Maven gives an empty text for what was not. */
    private static String text(String name, String usual) {
        String given = System.getProperty("bench." + name, "");
        return given.isBlank() ? usual : given;
    }

    private static int number(String name, int usual) {
        return Integer.getInteger("bench." + name, usual);
    }

    boolean hasAny(String... some) {
        return Stream.of(some).anyMatch(parts::contains);
    }

    boolean has(String part) {
        return parts.contains(part);
    }
}
