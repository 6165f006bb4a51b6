package it.winwelfare.operations.internal;

import io.micrometer.core.instrument.Tags;
import it.winwelfare.operations.Gauges;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the tables of the frame tell: events that wait for their listeners, jobs that failed. */
@Component
class FrameFigures {

    private final JdbcClient jdbc;
    private final TransactionTemplate reading;

    FrameFigures(Gauges gauges, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        gauges.add(
                "win.events.incomplete",
                "Events that a listener has not dealt with yet; a number that stays up wants a person",
                Tags.empty(),
                () -> count("SELECT COUNT(*) FROM EVENT_PUBLICATION WHERE COMPLETION_DATE IS NULL"));
        gauges.add(
                "win.jobs.failed",
                "Jobs whose last run failed",
                Tags.empty(),
                () -> count("SELECT COUNT(*) FROM scheduled_tasks WHERE consecutive_failures > 0"));
        gauges.add(
                "win.jobs.late",
                "Jobs that should have begun five minutes ago and that nobody has taken",
                Tags.empty(),
                () -> count("SELECT COUNT(*) FROM scheduled_tasks WHERE picked = FALSE"
                        + " AND execution_time < UTC_TIMESTAMP(6) - INTERVAL 5 MINUTE"));
    }

    private Long count(String sql) {
        return reading.execute(status -> jdbc.sql(sql).query(Long.class).single());
    }
}
