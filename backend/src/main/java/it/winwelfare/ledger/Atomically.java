package it.winwelfare.ledger;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs work that moves money in one READ COMMITTED transaction: all of it or nothing.
 *
 * <p>When the database breaks off the transaction for a deadlock (1213) or a lock wait (1205), the whole work is done again from its
 * start, at most {@value #RETRIES} times; so the work must not leave traces outside the transaction. Within a running transaction it
 * joins that one and leaves the retry to whoever began it.
 */
@Component
public class Atomically {

    private static final Logger log = LoggerFactory.getLogger(Atomically.class);
    private static final int RETRIES = 3;
    private static final long LONGEST_PAUSE_MILLIS = 25;

    private final TransactionTemplate transaction;

    Atomically(PlatformTransactionManager transactions) {
        transaction = new TransactionTemplate(transactions);
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    }

    /**
     * Does the work and commits it.
     *
     * @return what the work returned
     * @throws RuntimeException what the work threw; everything is rolled back then
     * @throws PessimisticLockingFailureException if the database broke it off once more than may be retried
     */
    public <T> T call(Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return work.get();
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return once(work);
            } catch (PessimisticLockingFailureException broken) {
                if (attempt > RETRIES) {
                    throw broken;
                }
                log.debug("attempt {} was broken off by the database and is made again", attempt, broken);
                pause(attempt);
            }
        }
    }

    /** As {@link #call}, for work without a result. */
    public void run(Runnable work) {
        call(() -> {
            work.run();
            return true;
        });
    }

    @SuppressWarnings("NullAway") // the template may return null only if the work does
    private <T> T once(Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }

    private static void pause(int attempt) {
        try {
            TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextLong(1, LONGEST_PAUSE_MILLIS) * attempt);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted before the work was done again; nothing was written", e);
        }
    }
}
