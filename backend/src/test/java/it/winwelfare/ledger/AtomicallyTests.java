package it.winwelfare.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

/** Work that the database breaks off is done again, and nothing else is. */
class AtomicallyTests {

    private final List<String> told = new ArrayList<>();
    private final Atomically atomically = new Atomically(new Told());
    private final AtomicInteger tries = new AtomicInteger();

    @AfterEach
    void noInterruptStays() {
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void whatIsDoneIsCommittedAtReadCommitted() {
        assertThat(atomically.call(() -> "done")).isEqualTo("done");
        atomically.run(tries::incrementAndGet);
        assertThat(tries).hasValue(1);
        assertThat(told).containsExactly("begin 2", "commit", "begin 2", "commit");
    }

    @Test
    void whatADeadlockBreaksOffIsDoneAgainFromItsStart() {
        assertThat(atomically.call(() -> failing(3))).isEqualTo(4);
        assertThat(told)
                .containsExactly(
                        "begin 2", "rollback", "begin 2", "rollback", "begin 2", "rollback", "begin 2", "commit");
    }

    @Test
    void notForEver() {
        assertThatThrownBy(() -> atomically.call(() -> failing(4))).isInstanceOf(CannotAcquireLockException.class);
        assertThat(tries).hasValue(4);
    }

    @Test
    void anotherFaultIsNoReasonToTryAgain() {
        assertThatThrownBy(() -> atomically.run(() -> {
                    tries.incrementAndGet();
                    throw new DuplicateKeyException("taken");
                }))
                .isInstanceOf(DuplicateKeyException.class);
        assertThat(tries).hasValue(1);
        assertThat(told).containsExactly("begin 2", "rollback");
    }

    @Test
    void withinATransactionItIsAPartOfThatAndTheOneWhoBeganItTriesAgain() {
        assertThat(atomically.call(() -> atomically.call(() -> failing(1)))).isEqualTo(2);
        assertThat(told).containsExactly("begin 2", "rollback", "begin 2", "commit");
    }

    @Test
    void whoIsInterruptedGivesUpAndStaysInterrupted() {
        assertThatThrownBy(() -> atomically.call(() -> {
                    Thread.currentThread().interrupt();
                    return failing(1);
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("nothing was written");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(tries).hasValue(1);
    }

    private int failing(int times) {
        if (tries.incrementAndGet() <= times) {
            throw new CannotAcquireLockException("1213");
        }
        return tries.get();
    }

    /** Transactions of which only the words are left. */
    private final class Told extends AbstractPlatformTransactionManager {

        private static final long serialVersionUID = 1L;

        @Override
        protected Object doGetTransaction() {
            return told;
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {
            told.add("begin " + definition.getIsolationLevel());
        }

        @Override
        protected void doCommit(DefaultTransactionStatus status) {
            told.add("commit");
        }

        @Override
        protected void doRollback(DefaultTransactionStatus status) {
            told.add("rollback");
        }
    }
}
