package it.winwelfare.wallets.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import it.winwelfare.money.Money;
import it.winwelfare.operations.FailedJob;
import it.winwelfare.wallets.AllocationId;
import org.junit.jupiter.api.Test;

/** The jobs do their work, and one that fails again and again is given up in the open. */
class WalletJobsTests {

    private final AllocationRun run = mock();
    private final OneTimeTask<Void> task = new WalletJobs().walletsAllocation(run);
    private final AllocationId id = AllocationId.next();
    private final TaskInstance<Void> job = WalletJobs.allocating(id);
    private final ExecutionOperations<Void> operations = mock();

    @Test
    void anAllocationIsRunByItsJob() {
        assertThat(job.getTaskName()).isEqualTo(task.getName());
        assertThat(job.getId()).isEqualTo(id.toString());
        execute();
        verify(run).run(id);
    }

    @Test
    void afterTooManyFaultsItIsMarkedAsInterrupted() {
        task.getFailureHandler().onFailure(FailedJob.of(job, 5), operations);
        verify(run).giveUp(id);
        verify(operations).remove();
    }

    @Test
    @SuppressWarnings("NullAway") // the task asks nothing of who runs it
    void whatIsLeftInPocketsComesBackByNight() {
        PocketReturn pocketReturn = mock();
        when(pocketReturn.run()).thenReturn(Money.euros(3));
        RecurringTask<Void> night = new WalletJobs().walletsPocketReturn(pocketReturn);
        assertThat(night.getName()).isEqualTo("wallets.pocket-return");
        night.execute(new TaskInstance<>(night.getName(), "now"), null);
        verify(pocketReturn).run();
    }

    @SuppressWarnings("NullAway")
    private void execute() {
        task.execute(job, null);
    }
}
