package it.winwelfare.notifications.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.MailException;

/**
 * Takes the waiting mail to the mail server. No transaction is open while it talks to it; a crash between sending and writing that down
 * sends one mail twice, under the same message id.
 */
@Configuration(proxyBeanMethods = false)
class Postman {

    private static final Logger log = LoggerFactory.getLogger(Postman.class);
    private static final int ROUND = 100;
    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6),
            Duration.ofHours(12),
            Duration.ofHours(24));

    private final MailRows rows;
    private final Envelopes envelopes;
    private final Clock clock;

    Postman(MailRows rows, Envelopes envelopes, Clock clock) {
        this.rows = rows;
        this.envelopes = envelopes;
        this.clock = clock;
    }

    @Bean
    RecurringTask<Void> notificationsPostman() {
        return Tasks.recurring("notifications.postman", Schedules.fixedDelay(Duration.ofSeconds(5)))
                .execute((instance, context) -> round());
    }

    /** Sends all that is due. One mail that fails does not hold up the others. */
    void round() {
        List<MailRows.Due> bag;
        do {
            bag = rows.due(ROUND);
            send(bag);
        } while (bag.size() == ROUND);
    }

    private void send(List<MailRows.Due> bag) {
        for (MailRows.Due mail : bag) {
            try {
                envelopes.send(mail);
                rows.sent(mail.id());
            } catch (MailException | MessagingException fault) {
                Instant again = again(mail.attempts());
                // The mail server's words, which name the address, stay beside the address: in the mail's row.
                log.warn(
                        "mail {} was not sent: {}; {}",
                        mail.id(),
                        fault.getClass().getSimpleName(),
                        again == null ? "given up" : again);
                rows.failed(mail.id(), String.valueOf(fault.getMessage()), again);
            }
        }
    }

    private @Nullable Instant again(int attemptsBefore) {
        return attemptsBefore < PAUSES.size() ? clock.instant().plus(PAUSES.get(attemptsBefore)) : null;
    }
}
