package it.winwelfare.identity.internal.sessions;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/** Removes sessions that are over: they hold addresses of people. */
@Configuration(proxyBeanMethods = false)
class SessionCleaning {

    private static final Duration EVERY = Duration.ofMinutes(15);

    @Bean
    RecurringTask<Void> identitySessionCleaning(JdbcIndexedSessionRepository rows) {
        return Tasks.recurring("identity.session-cleaning", FixedDelay.of(EVERY))
                .execute((instance, context) -> rows.cleanUpExpiredSessions());
    }
}
