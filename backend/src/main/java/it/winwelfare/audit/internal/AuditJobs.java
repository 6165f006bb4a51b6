package it.winwelfare.audit.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import it.winwelfare.audit.Verification;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The sealer, and the command {@code --win.audit.verify=true}. */
@Configuration(proxyBeanMethods = false)
class AuditJobs {

    private static final Logger log = LoggerFactory.getLogger(AuditJobs.class);

    @Bean
    RecurringTask<Void> auditSeals(Sealer sealer) {
        return Tasks.recurring("audit.seal", Schedules.fixedDelay(Duration.ofSeconds(10)))
                .execute((instance, context) -> sealer.round());
    }

    /** Verifies the chain and ends the process: 0 when it holds, 1 when it does not. */
    @Bean
    @ConditionalOnProperty("win.audit.verify")
    ApplicationRunner auditVerification(Chain chain, ConfigurableApplicationContext application) {
        return arguments -> {
            Verification verification = chain.verify();
            verification.faults().forEach(fault -> log.error("audit: {}", fault));
            log.info(
                    "audit: {} seals checked, {} entries not sealed yet, the chain {}; it ends with {}",
                    verification.seals(),
                    verification.unsealed(),
                    verification.holds() ? "holds" : "IS BROKEN",
                    verification.lastHash());
            System.exit(SpringApplication.exit(application, () -> verification.holds() ? 0 : 1));
        };
    }
}
