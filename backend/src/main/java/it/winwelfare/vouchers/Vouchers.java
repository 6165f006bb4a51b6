package it.winwelfare.vouchers;

import it.winwelfare.catalogue.OfferId;
import it.winwelfare.employees.FamilyMemberId;
import it.winwelfare.identifiers.Slice;
import it.winwelfare.identity.Actor;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The vouchers as their holders use them: quote, buy, show, give back. Only the holder reaches a voucher here, and the system for its
 * jobs; an employer never does.
 */
@Component
public class Vouchers {

    /**
     * What would happen if the person bought the offer now. Writes and reserves nothing.
     *
     * @param member for which relative, or null for the employee
     * @throws it.winwelfare.problems.Rejection {@code offer-not-live} if there is no such offer any more, or no such relative
     */
    public Quote quote(Actor employee, OfferId offer, @Nullable FamilyMemberId member) {
        throw new UnsupportedOperationException();
    }

    /**
     * Buys a voucher: money and voucher together or nothing. The same request with the same key gives the first receipt again.
     *
     * @throws PurchaseRefused with every rule that forbids it
     * @throws it.winwelfare.problems.Rejection {@code quote-changed} if the person's own part is no longer what they confirmed
     * @throws it.winwelfare.ledger.IdempotencyConflict if the key came before with another request
     */
    public PurchaseReceipt purchase(Actor employee, Purchase purchase) {
        throw new UnsupportedOperationException();
    }

    /**
     * Gives a voucher back before its use; each euro returns to the very pocket or budget line it came from.
     *
     * @throws it.winwelfare.problems.Rejection {@code voucher-already-used}, {@code voucher-expired}, {@code voucher-cancelled}
     */
    public CancelReceipt cancel(Actor employee, VoucherId voucher, String idempotencyKey) {
        throw new UnsupportedOperationException();
    }

    /** @throws it.winwelfare.problems.Rejection {@code voucher-unknown} if it is not the person's own */
    public VoucherView find(Actor employee, VoucherId voucher) {
        throw new UnsupportedOperationException();
    }

    /**
     * The person's vouchers, newest first.
     *
     * @param states only these; all when empty
     * @param cursor where to go on, or null for the start
     */
    public Slice<VoucherView> list(Actor employee, Set<VoucherState> states, @Nullable String cursor) {
        throw new UnsupportedOperationException();
    }

    /** What the voucher's QR says. */
    public QrToken qr(Actor employee, VoucherId voucher) {
        throw new UnsupportedOperationException();
    }
}
