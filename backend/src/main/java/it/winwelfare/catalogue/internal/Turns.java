package it.winwelfare.catalogue.internal;

import it.winwelfare.problems.Refused;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets changes to one offer take turns. Nobody waits for a lock: whoever comes second is done again on what the first left, and so is
 * told in words that an offer is decided already, and by whom. Two who begin the same next version at once meet at its number, which the
 * database lets be there once.
 */
@Component
public class Turns {

    private static final Logger log = LoggerFactory.getLogger(Turns.class);
    private static final int ATTEMPTS = 6;

    private final TransactionTemplate transaction;

    Turns(PlatformTransactionManager transactions) {
        transaction = new TransactionTemplate(transactions);
    }

    /**
     * Does the change in one transaction; within a running one it joins that, and leaves the repetition to whoever began it.
     *
     * @throws it.winwelfare.problems.Rejection {@code offer-busy} if others came first each time
     */
    @SuppressWarnings("NullAway") // the template may return null only if the work does
    public <T> T take(Supplier<T> change) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return change.get();
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.execute(status -> change.get());
            } catch (ConcurrencyFailureException | DataIntegrityViolationException overtaken) {
                if (attempt == ATTEMPTS) {
                    log.warn("an offer was changed by others each time in {} attempts", ATTEMPTS, overtaken);
                    throw Refused.conflict("offer-busy");
                }
                log.debug("somebody changed the same offer; once more, attempt {}", attempt + 1, overtaken);
            }
        }
    }

    /** As {@link #take}, for a change without a result. */
    public void run(Runnable change) {
        take(() -> {
            change.run();
            return true;
        });
    }
}
