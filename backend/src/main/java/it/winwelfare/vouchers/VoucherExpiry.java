package it.winwelfare.vouchers;

import org.springframework.stereotype.Component;

/** Ends vouchers that were not used in time and gives their money back to where it came from. A job runs it each night. */
@Component
public class VoucherExpiry {

    /**
     * Expires everything that is due, some hundred vouchers per transaction; safe to run twice, in parallel, and beside redemptions
     * and cancellations.
     *
     * @return how many expired by this call
     */
    public int run() {
        throw new UnsupportedOperationException();
    }
}
