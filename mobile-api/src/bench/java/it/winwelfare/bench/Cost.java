package it.winwelfare.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;

/** What requests cost besides time: round trips to the database, commits, and the processor's time of each of the three processes. */
final class Cost {

    private final Connection connection;
    private final long serverProcess;
    private final long databaseProcess;

    /** @param connection one of its own, in which nothing else happens */
    Cost(Connection connection, long serverProcess, long databaseProcess) {
        this.connection = connection;
        this.serverProcess = serverProcess;
        this.databaseProcess = databaseProcess;
    }

    /** Work of which it is known how many requests it was. */
    interface Work {
        Rate run() throws Exception;
    }

    /** One look at all counters. */
    private record Counters(long statements, long commits, Duration server, Duration database, Duration client) {}

    /** Does the work and notes what it cost for each request. */
    Rate of(String what, Report report, Work work) throws Exception {
        Counters before = look();
        Rate rate = work.run();
        Counters after = look();
        double acts = Math.max(1, rate.acts());
        report.note(String.format(
                Locale.ROOT,
                "%s cost each: %.2f round trips, %.2f commits; processor: server %.0f us, database %.0f us, client %.0f us",
                what,
                (after.statements - before.statements) / acts,
                (after.commits - before.commits) / acts,
                micros(before.server, after.server) / acts,
                micros(before.database, after.database) / acts,
                micros(before.client, after.client) / acts));
        return rate;
    }

    private static double micros(Duration before, Duration after) {
        return after.minus(before).toNanos() / 1e3;
    }

    /** {@code Questions} counts what clients send and wait for but for preparing; each of these looks adds two. */
    private Counters look() throws SQLException {
        return new Counters(
                status("Questions") + status("Com_stmt_prepare"),
                status("Com_commit"),
                processor(serverProcess),
                processor(databaseProcess),
                processor(ProcessHandle.current().pid()));
    }

    private long status(String name) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW GLOBAL STATUS LIKE '" + name + "'")) {
            row.next();
            return row.getLong(2);
        }
    }

    private static Duration processor(long process) {
        return ProcessHandle.of(process)
                .flatMap(handle -> handle.info().totalCpuDuration())
                .orElseThrow(() -> new IllegalStateException("process " + process + " has ended"));
    }
}
