package it.winwelfare.notifications.internal;

import io.micrometer.core.instrument.Tags;
import it.winwelfare.notifications.MailState;
import it.winwelfare.operations.Gauges;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How much mail waits, and how much was given up. */
@Component
class MailFigures {

    private final JdbcClient jdbc;
    private final TransactionTemplate reading;

    MailFigures(Gauges gauges, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        gauges.add("win.mail.waiting", "Mails that wait to leave", Tags.empty(), () -> count(MailState.WAITING));
        gauges.add(
                "win.mail.given.up",
                "Mails that were tried often enough and did not leave",
                Tags.empty(),
                () -> count(MailState.GIVEN_UP));
    }

    private Long count(MailState state) {
        return reading.execute(status -> jdbc.sql("SELECT COUNT(*) FROM notifications_mail WHERE state = :state")
                .param("state", state.name())
                .query(Long.class)
                .single());
    }
}
