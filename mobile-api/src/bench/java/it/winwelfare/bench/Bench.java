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

    /** They do when they have less than one part in so many of a core. */
    private static final int RESTING = 20;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

    /** The server with these options. */
    Server server(String... options) throws Exception {
        return Server.start(folder, jar, database.login(), true, options);
    }

    /** Counts what requests cost. */
    Cost cost(Server server) throws SQLException {
        return new Cost(bare.connect(), server.pid(), database.pid());
    }

    /**
     * For the settings' time, and then until the JVM's compilers rest: on two cores they take a third of the server's processor for
     * minutes, which no server has that ran since yesterday. Something may be done between.
     */
    void warm(Server server, Clients clients, Profile.Work between) throws Exception {
        Duration called = Duration.ZERO;
        boolean resting = false;
        while (called.compareTo(settings.warm()) < 0 || (!resting && called.compareTo(settings.warmest()) < 0)) {
            between.run();
            Duration before = server.compiling();
            Rate.most(CLIENTS, settings.time(), clients);
            resting = server.compiling().minus(before).multipliedBy(RESTING).compareTo(settings.time()) < 0;
            called = called.plus(settings.time());
        }
        report.note(String.format(
                Locale.ROOT, "warmed for %d s; the compilers %s", called.toSeconds(), resting ? "rest" : "are still at work"));
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
