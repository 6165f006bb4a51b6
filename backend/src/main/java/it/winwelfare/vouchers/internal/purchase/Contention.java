package it.winwelfare.vouchers.internal.purchase;

import it.winwelfare.ledger.InsufficientFunds;
import it.winwelfare.problems.Refused;
import it.winwelfare.problems.Rejection;
import it.winwelfare.programmes.CapExceeded;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Purchases that meet on one pocket or one budget line: each decides on what it reads, and the database on what is there when it
 * writes. Who comes too late considers again on what is left, and then buys from other pockets or is told the true reason.
 */
@Component
class Contention {

    private static final int TRIES = 4;

    /**
     * Does the work, again when somebody else was faster.
     *
     * @throws Refused {@code purchase-contended} if somebody else was faster each time
     */
    <T> T settle(Supplier<T> purchase) {
        for (int attempt = 1; ; attempt++) {
            try {
                return purchase.get();
            } catch (InsufficientFunds | CapExceeded tooLate) {
                if (attempt == TRIES || TransactionSynchronizationManager.isActualTransactionActive()) {
                    throw contended();
                }
            }
        }
    }

    private static Rejection contended() {
        return Refused.conflict("purchase-contended");
    }
}
