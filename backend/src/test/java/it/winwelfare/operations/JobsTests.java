package it.winwelfare.operations;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionSynchronizationUtils;

class JobsTests {

    private static final Instant NOW = Instant.parse("2026-11-02T08:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private final TaskInstance<Void> job = new TaskInstance<>("import", "1");

    @BeforeEach
    void aTransactionRuns() {
        TransactionSynchronizationManager.initSynchronization();
    }

    @AfterEach
    void itEnds() {
        TransactionSynchronizationManager.clearSynchronization();
    }

    @Test
    void theSchedulerLooksAgainWhenTheJobCanBeSeen() {
        Scheduler scheduler = mock();
        new Jobs(scheduler, CLOCK).soon(job);
        verify(scheduler).scheduleIfNotExists(job, NOW);
        verify(scheduler, never()).triggerCheckForDueExecutions();
        TransactionSynchronizationUtils.invokeAfterCommit(TransactionSynchronizationManager.getSynchronizations());
        verify(scheduler).triggerCheckForDueExecutions();
    }

    @Test
    void aJobThatWasTakenBackWakesNobody() {
        Scheduler scheduler = mock();
        new Jobs(scheduler, CLOCK).soon(job);
        TransactionSynchronizationUtils.invokeAfterCompletion(
                TransactionSynchronizationManager.getSynchronizations(), TransactionSynchronization.STATUS_ROLLED_BACK);
        verify(scheduler, never()).triggerCheckForDueExecutions();
    }

    @Test
    void whoRunsNoJobsPlansThemAllTheSame() {
        SchedulerClient elsewhere = mock();
        new Jobs(elsewhere, CLOCK).soon(job);
        TransactionSynchronizationUtils.invokeAfterCommit(TransactionSynchronizationManager.getSynchronizations());
        verify(elsewhere).scheduleIfNotExists(any(TaskInstance.class), any(Instant.class));
    }
}
