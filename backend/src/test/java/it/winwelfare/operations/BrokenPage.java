package it.winwelfare.operations;

import it.winwelfare.identifiers.Ids;
import it.winwelfare.identity.UserId;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Faults that no page has today: statements that the database refuses, in a request and after one, with a person's data in them. */
@TestComponent
@RestController
class BrokenPage {

    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    BrokenPage(JdbcClient sql, TransactionTemplate transaction, ApplicationEventPublisher events) {
        this.sql = sql;
        this.transaction = transaction;
        this.events = events;
    }

    /** Something happened to a user. */
    record Happened(UserId user) {}

    /** Writes the user a second time; the server says whose address is there already. */
    @GetMapping("/stile/guasto/{user}")
    void twice(@PathVariable String user) {
        transaction.executeWithoutResult(status -> writeAgain(UserId.parse(user)));
    }

    /** Lets a listener fail in the same way, when nobody waits any more. */
    @GetMapping("/stile/guasto/{user}/dopo")
    void later(@PathVariable String user) {
        transaction.executeWithoutResult(status -> events.publishEvent(new Happened(UserId.parse(user))));
    }

    @ApplicationModuleListener(id = "test.broken")
    void on(Happened event) {
        writeAgain(event.user());
    }

    private void writeAgain(UserId user) {
        sql.sql("""
                INSERT INTO identity_user (id, email, name, password, locale, created_at)
                SELECT ?, email, name, password, locale, created_at FROM identity_user WHERE id = ?""").params(Ids.bytes(Ids.next()), Ids.bytes(user.value())).update();
    }
}
