package it.winwelfare.vouchers.internal.counter;

import it.winwelfare.ledger.Atomically;
import it.winwelfare.vouchers.RedemptionReceipt;
import it.winwelfare.vouchers.internal.SharedCommits;
import it.winwelfare.vouchers.internal.VoucherSettings;
import org.springframework.stereotype.Component;

/**
 * Takes vouchers at the pace of a whole province at eight in the morning: scans that wait at the same moment are taken together, by
 * {@link CounterRound}. Alone, by {@link Counter}, go those whose voucher is not free and whose key comes again.
 */
@Component
public class BusyCounter {

    private static final int MOST = 64;

    private final SharedCommits<Scan, RedemptionReceipt> scans;

    BusyCounter(Atomically atomically, Counter counter, CounterRound round, VoucherSettings settings) {
        this.scans = new SharedCommits<>(
                atomically,
                settings.sharedCommits(),
                settings.crowd(),
                MOST,
                round::take,
                scan -> atomically.call(() -> counter.redeem(scan)));
    }

    /** See {@link it.winwelfare.vouchers.Redemptions#redeem}; within a running transaction the scan is a part of that one. */
    public RedemptionReceipt redeem(Scan scan) {
        return scans.call(scan);
    }
}
