package it.winwelfare.operations.internal;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerStarter;
import com.github.kagkarlsson.scheduler.boot.config.startup.ImmediateStart;
import it.winwelfare.operations.Surface;
import it.winwelfare.operations.Surfaces;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Whether this instance runs jobs. One that does not still plans them, an import for example, by writing them into the table, and an
 * instance that does takes them from there.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "db-scheduler.enabled", matchIfMissing = true)
class JobsOfThisInstance {

    private static final Logger log = LoggerFactory.getLogger(JobsOfThisInstance.class);

    @Bean
    DbSchedulerStarter jobsStart(Scheduler scheduler, Surfaces surfaces) {
        log.info("this instance shows {}", surfaces);
        return surfaces.show(Surface.JOBS) ? new ImmediateStart(scheduler) : () -> log.info("no jobs run here");
    }
}
