package it.winwelfare.database;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps what a transaction's acts leave to be written until the transaction is about to commit, and then hands all of it over at once:
 * many rows by one statement, and none for what is rolled back.
 *
 * @param <T> what is kept; a transaction that waits while another one runs within it keeps its own
 */
public final class AtCommit<T> {

    private final Consumer<List<T>> write;

    /**
     * @param write writes what one transaction has kept, at least one; within that transaction, so that what it throws ends it. What comes
     *     after that, during the commit, is handed over one by one.
     */
    public AtCommit(Consumer<List<T>> write) {
        this.write = write;
    }

    /** @throws IllegalStateException outside of a transaction */
    public void add(T one) {
        if (TransactionSynchronizationManager.getResource(this) instanceof AtCommit<?>.Kept known) {
            // Nobody else binds anything under this object.
            @SuppressWarnings("unchecked")
            Kept kept = (Kept) known;
            kept.add(one);
        } else {
            Kept kept = new Kept();
            TransactionSynchronizationManager.registerSynchronization(kept);
            TransactionSynchronizationManager.bindResource(this, kept);
            kept.add(one);
        }
    }

    /** What one transaction has kept. */
    private final class Kept implements TransactionSynchronization {

        private final List<T> kept = new ArrayList<>();
        private boolean written;

        void add(T one) {
            if (written) {
                write.accept(List.of(one));
            } else {
                kept.add(one);
            }
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            written = true;
            write.accept(List.copyOf(kept));
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(AtCommit.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(AtCommit.this, this);
        }

        @Override
        public void beforeCompletion() {
            TransactionSynchronizationManager.unbindResource(AtCommit.this);
        }
    }
}
