package it.winwelfare.bench;

import it.winwelfare.bench.Rate.Clients;
import it.winwelfare.embeddeddb.EmbeddedMariaDb;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** What all measurements share. */
record Bench(
        Settings settings,
        Report report,
        Path folder,
        Path jar,
        EmbeddedMariaDb database,
        Bare bare,
        Stock stock,
        VoucherStock vouchers,
        Tokens tokens) {

    static final int CLIENTS = 32;
    static final String PROVIDER = "girotondo@win.example";
    static final String COLLEAGUE = "giulia.bonomi@win.example";

    private static final int MOST_WARM_WINDOWS = 20;
    private static final double NO_GAIN = 1.05;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

    /** The server with these options. */
    Server server(String... options) throws Exception {
        return Server.start(folder, jar, database.login(), true, options);
    }

    /** Counts what requests cost. */
    Cost cost(Server server) throws SQLException {
        return new Cost(bare.connect(), server.pid(), database.pid());
    }

    /** Until the JVM has compiled what is called: for the settings' time and then as long as it still gets faster; something may be done between. */
    void warm(Clients clients, Profile.Work between) throws Exception {
        double best = 0;
        int withoutGain = 0;
        for (int window = 0; window < MOST_WARM_WINDOWS && !warm(window, withoutGain); window++) {
            between.run();
            double rate = Rate.most(CLIENTS, settings.time(), clients).perSecond();
            withoutGain = rate < best * NO_GAIN ? withoutGain + 1 : 0;
            best = Math.max(best, rate);
        }
    }

    private boolean warm(int windows, int withoutGain) {
        return withoutGain >= 2 && settings.time().multipliedBy(windows).compareTo(settings.warm()) >= 0;
    }

    /** Waits until every listener has heard what happened: letters are written after the commit, by a few threads. */
    void untold() throws Exception {
        Instant begun = Instant.now();
        long left = until("SELECT COUNT(*) FROM EVENT_PUBLICATION", "0", Duration.ofMillis(200));
        Duration took = Duration.between(begun, Instant.now());
        if (took.toSeconds() >= 1) {
            report.note(String.format(
                    Locale.ROOT, "listeners (letters) were done %.1f s later; %d waited at the end", took.toMillis() / 1e3, left));
        }
    }

    /** Waits until a query gives a value. @return what a query of a number gave at first, else 0 */
    long until(String query, String value, Duration pause, Object... values) throws Exception {
        Instant last = Instant.now().plus(LONGEST_WAIT);
        String first = stock.sql().one(query, values);
        for (String now = first; !now.equals(value); now = stock.sql().one(query, values)) {
            if (Instant.now().isAfter(last)) {
                throw new IllegalStateException("after " + LONGEST_WAIT + " still " + now + ": " + query);
            }
            TimeUnit.MILLISECONDS.sleep(pause.toMillis());
        }
        return first.chars().allMatch(Character::isDigit) ? Long.parseLong(first) : 0;
    }
}
