package it.winwelfare.settlement.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import it.winwelfare.identity.Actor;
import it.winwelfare.money.BusinessTime;
import it.winwelfare.settlement.Statements;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Closes the month before, every night from the day on which it may be closed: a server that was off on that day makes up for it, and
 * what is closed already costs one query.
 */
@Configuration(proxyBeanMethods = false)
class ClosingJob {

    private static final Logger log = LoggerFactory.getLogger(ClosingJob.class);

    @Bean
    RecurringTask<Void> settlementClosesTheMonth(Statements statements, Clock clock) {
        return Tasks.recurring("settlement.close", Schedules.daily(BusinessTime.ZONE, LocalTime.of(4, 0)))
                .execute((instance, context) -> {
                    LocalDate today = BusinessTime.today(clock);
                    YearMonth last = YearMonth.from(today).minusMonths(1);
                    if (!today.isBefore(Statements.closesFrom(last))) {
                        int written = statements
                                .close(Actor.system("settlement.close"), last)
                                .size();
                        log.info("{} closed into {} new statements", last, written);
                    }
                });
    }
}
