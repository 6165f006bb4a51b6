package it.winwelfare.identity.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import it.winwelfare.database.Utc;
import it.winwelfare.identity.internal.sessions.KnownDevices;
import it.winwelfare.money.BusinessTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Removes what is over: authorizations whose tokens have all expired, tills that went with theirs, old links of mails, browsers that
 * nobody signs in with any more, and invitations that nobody took, so that names and addresses of people who never came are not kept
 * (GDPR art. 5(1)(e)).
 */
@Component
class Sweep {

    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);
    private static final String NAME = "identity.sweep";
    private static final Duration AUTHORIZATIONS_KEPT = Duration.ofDays(1);
    private static final Duration RESETS_KEPT = Duration.ofDays(30);
    private static final Duration INVITATIONS_KEPT = Duration.ofDays(90);

    private final JdbcClient jdbc;
    private final Clock clock;

    Sweep(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Removes it; the second time there is nothing left to do.
     *
     * @return how many rows
     */
    @Transactional
    int run() {
        Instant now = clock.instant();
        int rows = delete("""
            DELETE FROM oauth2_authorization
             WHERE COALESCE(refresh_token_expires_at, access_token_expires_at, authorization_code_expires_at,
                            device_code_expires_at) < ?
            """, now.minus(AUTHORIZATIONS_KEPT));
        rows += jdbc.sql("""
            DELETE till FROM identity_till till
              LEFT JOIN oauth2_authorization kept ON kept.id = till.authorization_id
             WHERE kept.id IS NULL
            """).update();
        rows += delete("DELETE FROM identity_device_poll WHERE polled_at < ?", now.minus(AUTHORIZATIONS_KEPT));
        rows += jdbc.sql("""
            DELETE used FROM identity_used_refresh_token used
              LEFT JOIN oauth2_authorization kept ON kept.id = used.authorization_id
             WHERE kept.id IS NULL
            """).update();
        rows += delete("DELETE FROM identity_password_reset WHERE expires_at < ?", now.minus(RESETS_KEPT));
        rows += delete(
                "DELETE FROM identity_invitation WHERE accepted_at IS NULL AND expires_at < ?",
                now.minus(INVITATIONS_KEPT));
        rows += delete("DELETE FROM identity_known_device WHERE last_seen < ?", now.minus(KnownDevices.KEPT));
        return rows;
    }

    private int delete(String sql, Instant before) {
        return jdbc.sql(sql).param(Utc.column(before)).update();
    }

    /** When it runs: in the night. */
    @Configuration(proxyBeanMethods = false)
    static class Nightly {

        @Bean
        RecurringTask<Void> identitySweepNightly(Sweep sweep) {
            return Tasks.recurring(NAME, Schedules.daily(BusinessTime.ZONE, LocalTime.of(3, 40)))
                    .execute((instance, context) -> LOG.info("Removed {} rows that were over", sweep.run()));
        }
    }
}
