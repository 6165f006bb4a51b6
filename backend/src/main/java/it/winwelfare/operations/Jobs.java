package it.winwelfare.operations;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Jobs that somebody waits for, each run once. */
@Component
public class Jobs {

    private final SchedulerClient scheduler;
    private final Clock clock;

    Jobs(SchedulerClient scheduler, Clock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /**
     * Plans a job with the caller's transaction. It begins as soon as that is committed, if this instance runs jobs; else one that does
     * finds it within seconds. Planned twice it is run once.
     *
     * @throws org.springframework.transaction.IllegalTransactionStateException outside of a transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void soon(TaskInstance<?> job) {
        scheduler.scheduleIfNotExists(job, clock.instant());
        if (scheduler instanceof Scheduler here) {
            // The scheduler has looked when the job was written, and before anybody but this transaction could see it.
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    here.triggerCheckForDueExecutions();
                }
            });
        }
    }
}
