package it.winwelfare.limits.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Removes counts whose time is over, and locks that the Ambito has looked at. */
@Configuration(proxyBeanMethods = false)
class LimitJobs {

    private static final Logger log = LoggerFactory.getLogger(LimitJobs.class);
    private static final Duration COUNTS_KEPT = Duration.ofHours(25);
    private static final Duration LOCKS_KEPT = Duration.ofDays(90);

    @Bean
    RecurringTask<Void> limitsSweep(SharedCounts counts, CounterLocks locks, Clock clock) {
        return Tasks.recurring("limits.sweep", Schedules.fixedDelay(Duration.ofHours(1)))
                .execute((instance, context) -> {
                    Instant now = clock.instant();
                    Instant old = now.minus(COUNTS_KEPT);
                    int rows = counts.removeBefore(old.getEpochSecond()) + locks.sweep(old, now.minus(LOCKS_KEPT));
                    log.debug("{} rows of limits were over", rows);
                });
    }
}
