package it.winwelfare.vouchers;

import it.winwelfare.ledger.Atomically;
import it.winwelfare.vouchers.internal.closing.Expiring;
import org.springframework.stereotype.Component;

/** Ends vouchers that were not used in time and gives their money back to where it came from. A job runs it each night. */
@Component
public class VoucherExpiry {

    private static final int CHUNK = 500;

    private final Atomically atomically;
    private final Expiring expiring;

    VoucherExpiry(Atomically atomically, Expiring expiring) {
        this.atomically = atomically;
        this.expiring = expiring;
    }

    /**
     * Expires everything that is due, some hundred vouchers per transaction; safe to run twice, in parallel, and beside redemptions
     * and cancellations.
     *
     * @return how many expired by this call
     */
    public int run() {
        int total = 0;
        int expired;
        do {
            expired = atomically.call(() -> expiring.next(CHUNK));
            total += expired;
        } while (expired > 0);
        return total;
    }
}
