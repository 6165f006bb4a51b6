package it.winwelfare.operations;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Instant;
import java.util.Optional;

/** A run of a job that has just failed, as the scheduler tells of it. */
public final class FailedJob {

    /** When it failed. */
    public static final Instant AT = Instant.parse("2026-11-02T08:00:00Z");

    private FailedJob() {}

    /** @param before how many runs have failed before, one after the other */
    public static ExecutionComplete of(TaskInstance<Void> job, int before) {
        Execution execution = new Execution(AT, job);
        execution.consecutiveFailures = before;
        ExecutionComplete complete = mock();
        when(complete.getExecution()).thenReturn(execution);
        when(complete.getTimeDone()).thenReturn(AT);
        when(complete.getCause()).thenReturn(Optional.of(new IllegalStateException("a fault")));
        return complete;
    }
}
