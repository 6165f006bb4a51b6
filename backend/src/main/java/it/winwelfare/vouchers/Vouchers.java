package it.winwelfare.vouchers;

import it.winwelfare.catalogue.OfferId;
import it.winwelfare.employees.FamilyMemberId;
import it.winwelfare.identifiers.Slice;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.Role;
import it.winwelfare.ledger.Atomically;
import it.winwelfare.vouchers.internal.Tally;
import it.winwelfare.vouchers.internal.VoucherViews;
import it.winwelfare.vouchers.internal.closing.Cancelling;
import it.winwelfare.vouchers.internal.purchase.BusyDesk;
import it.winwelfare.vouchers.internal.purchase.Purchasing;
import it.winwelfare.vouchers.internal.token.QrTexts;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The vouchers as their holders use them: quote, buy, show, give back. Only the holder reaches a voucher here, and the system for its
 * jobs; an employer never does.
 */
@Component
public class Vouchers {

    private static final int PAGE = 20;
    private static final int MOST = 100;

    private final Atomically atomically;
    private final Purchasing purchasing;
    private final BusyDesk desk;
    private final Cancelling cancelling;
    private final VoucherViews views;
    private final QrTexts qrTexts;
    private final Tally tally;

    Vouchers(
            Atomically atomically,
            Purchasing purchasing,
            BusyDesk desk,
            Cancelling cancelling,
            VoucherViews views,
            QrTexts qrTexts,
            Tally tally) {
        this.atomically = atomically;
        this.purchasing = purchasing;
        this.desk = desk;
        this.cancelling = cancelling;
        this.views = views;
        this.qrTexts = qrTexts;
        this.tally = tally;
    }

    /**
     * What would happen if the person bought the offer now. Writes and reserves nothing.
     *
     * @param member for which relative, or null for the employee
     * @throws PurchaseRefused {@code offer-not-live} if there is no such offer any more, {@code beneficiary-not-family} if the
     *     relative is not one of this employee
     */
    @Transactional(readOnly = true)
    public Quote quote(Actor employee, OfferId offer, @Nullable FamilyMemberId member) {
        employee.requireAny(Role.EMPLOYEE);
        return purchasing.quote(employee, offer, member);
    }

    /**
     * {@link #quote} for the employee and every relative at once, so that a page can say for whom the offer is, and for whom not and
     * why. Reads as much as for one.
     *
     * @throws PurchaseRefused {@code offer-not-live} if there is no such offer any more
     */
    @Transactional(readOnly = true)
    public FamilyQuotes quotes(Actor employee, OfferId offer) {
        employee.requireAny(Role.EMPLOYEE);
        return purchasing.quotes(employee, offer);
    }

    /**
     * Buys a voucher: money and voucher together or nothing. The same request with the same key gives the first receipt again.
     *
     * @throws PurchaseRefused with every rule that forbids it
     * @throws it.winwelfare.problems.Rejection {@code quote-changed} if the person's own part is no longer what they confirmed
     * @throws it.winwelfare.ledger.IdempotencyConflict if the key came before with another request
     */
    public PurchaseReceipt purchase(Actor employee, Purchase purchase) {
        employee.requireAny(Role.EMPLOYEE);
        try {
            return desk.buy(employee, purchase);
        } catch (PurchaseRefused refused) {
            tally.refused(refused);
            throw refused;
        }
    }

    /**
     * Gives a voucher back before its use, also after its last day; each euro returns to the very pocket or budget line it came from.
     *
     * @throws it.winwelfare.problems.Rejection {@code voucher-already-used}, {@code voucher-cancelled}, {@code voucher-expired} when
     *     its money went back already, {@code voucher-unknown} if it is not the person's own
     */
    public CancelReceipt cancel(Actor employee, VoucherId voucher, String idempotencyKey) {
        employee.requireAny(Role.EMPLOYEE);
        return atomically.call(() -> cancelling.cancel(employee, voucher, idempotencyKey));
    }

    /** @throws it.winwelfare.problems.Rejection {@code voucher-unknown} if it is not the person's own */
    @Transactional(readOnly = true)
    public VoucherView find(Actor employee, VoucherId voucher) {
        employee.requireAny(Role.EMPLOYEE);
        return views.find(employee, voucher);
    }

    /**
     * The person's vouchers, newest first.
     *
     * @param states only these; all when empty
     * @param cursor where to go on, or null for the start
     */
    @Transactional(readOnly = true)
    public Slice<VoucherView> list(Actor employee, Set<VoucherState> states, @Nullable String cursor) {
        employee.requireAny(Role.EMPLOYEE);
        return views.list(employee, states, cursor, PAGE);
    }

    /** As {@link #list(Actor, Set, String)}, so many at a time: at least one, {@value #MOST} at most. */
    @Transactional(readOnly = true)
    public Slice<VoucherView> list(Actor employee, Set<VoucherState> states, @Nullable String cursor, int limit) {
        employee.requireAny(Role.EMPLOYEE);
        return views.list(employee, states, cursor, Math.clamp(limit, 1, MOST));
    }

    /** Those of the given vouchers that are the person's own, for lists that tell of vouchers; the others are absent. Two queries. */
    @Transactional(readOnly = true)
    public Map<VoucherId, VoucherView> byIds(Actor employee, Collection<VoucherId> vouchers) {
        employee.requireAny(Role.EMPLOYEE);
        return views.byIds(employee, vouchers);
    }

    /** What the voucher's QR says on paper, where it stays good as long as the voucher; refused as {@link #find}. */
    @Transactional(readOnly = true)
    public QrToken qr(Actor employee, VoucherId voucher) {
        return qrTexts.of(find(employee, voucher).id());
    }

    /**
     * What the voucher's QR says on a phone's screen at this moment: another text every thirty seconds, so that a copied picture is
     * worth nothing a minute later. Refused as {@link #find}.
     */
    @Transactional(readOnly = true)
    public QrToken qrOfNow(Actor employee, VoucherId voucher) {
        return qrTexts.ofNow(find(employee, voucher).id());
    }
}
