package it.winwelfare.vouchers.internal.counter;

import it.winwelfare.ledger.Atomically;
import it.winwelfare.vouchers.RedemptionReceipt;
import it.winwelfare.vouchers.internal.VoucherSettings;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Takes vouchers at the pace of a whole province at eight in the morning: scans that wait at the same moment share one transaction and
 * its commit ({@link CounterRound}), each with its own outcome. Whatever does not go plainly (a voucher that is not free, a key that
 * comes again, a fault of the database) is done once more alone, by {@link Counter}, which knows every answer; so the shared way needs
 * to know only the good one.
 *
 * <p>When nobody else waits, a scan goes alone at once.
 */
@Component
public class BusyCounter {

    private static final Logger log = LoggerFactory.getLogger(BusyCounter.class);
    private static final int MOST = 64;

    private final Atomically atomically;
    private final Counter counter;
    private final CounterRound round;
    private final Gathering<Scan, Optional<RedemptionReceipt>> gathering;

    BusyCounter(Atomically atomically, Counter counter, CounterRound round, VoucherSettings settings) {
        this.atomically = atomically;
        this.counter = counter;
        this.round = round;
        this.gathering = new Gathering<>(settings.sharedCommits(), MOST, this::together);
    }

    /** See {@link it.winwelfare.vouchers.Redemptions#redeem}; within a running transaction the scan is a part of that one. */
    public RedemptionReceipt redeem(Scan scan) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return alone(scan);
        }
        return gathering.submit(scan).orElseGet(() -> alone(scan));
    }

    private RedemptionReceipt alone(Scan scan) {
        return atomically.call(() -> counter.redeem(scan));
    }

    /**
     * Receipts for those that could be taken together; nothing for those that have to go alone. Who stands here alone is served here,
     * while the round lasts: others gather meanwhile, and would never if each went on by itself.
     */
    private List<Optional<RedemptionReceipt>> together(List<Scan> scans) {
        if (scans.size() == 1) {
            return List.of(Optional.of(alone(scans.getFirst())));
        }
        try {
            return atomically.call(() -> round.take(scans));
        } catch (RuntimeException broken) {
            log.debug("{} scans could not be taken together and go alone", scans.size(), broken);
            return Collections.nCopies(scans.size(), Optional.empty());
        }
    }
}
