package it.winwelfare.operations;

import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import java.time.Duration;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What becomes of a job that fails and that somebody waits for: five more tries, further and further apart, and then it is given up in
 * the open.
 *
 * <p>Given up means marked first and forgotten after. A process that dies between the two leaves the job to the scheduler, which runs
 * it again elsewhere; it finds itself marked and does nothing. So does one that could not be marked, because the database was away: it
 * stays, and is tried again. The other way round, it would be "running" on its page for ever.
 */
public final class GivingUp implements FailureHandler<Void> {

    private static final Logger log = LoggerFactory.getLogger(GivingUp.class);
    private static final int TRIES = 5;

    private final FailureHandler<Void> again = new ExponentialBackoffFailureHandler<>(Duration.ofSeconds(2), 3.0);
    private final Consumer<String> mark;

    /** @param mark writes down, for the job of this id, that it has failed for good; run twice it does nothing the second time */
    public GivingUp(Consumer<String> mark) {
        this.mark = mark;
    }

    @Override
    public void onFailure(ExecutionComplete failed, ExecutionOperations<Void> operations) {
        Execution job = failed.getExecution();
        if (job.consecutiveFailures < TRIES) {
            again.onFailure(failed, operations);
            return;
        }
        log.error(
                "{} {} is given up",
                job.getTaskName(),
                job.getId(),
                failed.getCause().orElse(null));
        mark.accept(job.getId());
        operations.remove();
    }
}
