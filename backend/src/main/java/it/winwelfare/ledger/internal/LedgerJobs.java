package it.winwelfare.ledger.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import it.winwelfare.ledger.LedgerControls;
import it.winwelfare.money.BusinessTime;
import java.time.LocalTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the ledger does every night. */
@Configuration(proxyBeanMethods = false)
class LedgerJobs {

    private static final Logger log = LoggerFactory.getLogger(LedgerJobs.class);
    private static final int TRANSFERS_WORTH_A_SNAPSHOT = 500;

    @Bean
    RecurringTask<Void> ledgerControlsByNight(LedgerControls controls) {
        return Tasks.recurring("ledger.controls", Schedules.daily(BusinessTime.ZONE, LocalTime.of(2, 30)))
                .execute((instance, context) -> report(controls.run()));
    }

    @Bean
    RecurringTask<Void> ledgerSnapshotsByNight(Snapshots snapshots) {
        return Tasks.recurring("ledger.snapshots", Schedules.daily(BusinessTime.ZONE, LocalTime.of(3, 0)))
                .execute((instance, context) ->
                        log.info("{} accounts snapped", snapshots.take(TRANSFERS_WORTH_A_SNAPSHOT)));
    }

    private static void report(LedgerControls.Report report) {
        if (report.clean()) {
            log.info("{} controls ran over the books, which agree", report.controls());
        } else {
            report.findings().forEach(finding -> log.error("the books do not agree: {}", finding));
        }
    }
}
