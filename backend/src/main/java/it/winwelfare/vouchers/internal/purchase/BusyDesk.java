package it.winwelfare.vouchers.internal.purchase;

import it.winwelfare.identity.Actor;
import it.winwelfare.ledger.Atomically;
import it.winwelfare.vouchers.Purchase;
import it.winwelfare.vouchers.PurchaseReceipt;
import it.winwelfare.vouchers.internal.SharedCommits;
import it.winwelfare.vouchers.internal.VoucherSettings;
import org.springframework.stereotype.Component;

/**
 * Sells on the morning on which a company has filled its wallets: purchases that wait at the same moment are made together, by {@link
 * PurchaseRound}. Alone, by {@link Purchasing}, go those that a rule forbids, whose price has changed, whose key comes again or whose
 * money somebody else was faster to take.
 */
@Component
public class BusyDesk {

    /** Few enough that the statements for each size of a group stay prepared. */
    private static final int MOST = 16;

    private final SharedCommits<Order, PurchaseReceipt> purchases;

    BusyDesk(
            Atomically atomically,
            Purchasing purchasing,
            PurchaseRound round,
            Contention contention,
            VoucherSettings settings) {
        this.purchases = new SharedCommits<>(
                atomically,
                settings.sharedCommits(),
                settings.crowd(),
                MOST,
                round::buy,
                order -> contention.settle(() -> atomically.call(() -> purchasing.buy(order))));
    }

    /** See {@link it.winwelfare.vouchers.Vouchers#purchase}; within a running transaction the purchase is a part of that one. */
    public PurchaseReceipt buy(Actor actor, Purchase wanted) {
        return purchases.call(new Order(actor, wanted));
    }
}
