package it.winwelfare.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A job is given up in such an order that no death of the process leaves it running for ever. */
class GivingUpTests {

    private final List<String> done = new ArrayList<>();
    private final ExecutionOperations<Void> operations = mock();

    @Test
    void aFaultIsNoReasonToGiveUp() {
        new GivingUp(done::add).onFailure(failed(4), operations);
        verify(operations).reschedule(any(), eq(FailedJob.AT.plusSeconds(2 * 81)));
        verify(operations, never()).remove();
        assertThat(done).isEmpty();
    }

    @Test
    void itIsMarkedBeforeItIsForgotten() {
        doAnswer(call -> done.add("forgotten")).when(operations).remove();
        new GivingUp(id -> done.add("marked " + id)).onFailure(failed(5), operations);
        assertThat(done).containsExactly("marked 17", "forgotten");
        verify(operations, never()).stop();
        verify(operations, never()).reschedule(any(), any(Instant.class));
    }

    @Test
    void whatCannotBeMarkedIsNotForgotten() {
        GivingUp givingUp = new GivingUp(id -> {
            throw new IllegalStateException("the database is away");
        });
        assertThatThrownBy(() -> givingUp.onFailure(failed(5), operations)).hasMessage("the database is away");
        verify(operations, never()).remove();
        verify(operations, never()).stop();
    }

    private static ExecutionComplete failed(int before) {
        return FailedJob.of(new TaskInstance<>("import", "17"), before);
    }
}
