package it.winwelfare.vouchers;

import it.winwelfare.identifiers.Slice;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The counter: a provider looks at a voucher, takes it, undoes its own wrong scan, and reads its list. */
@Component
public class Redemptions {

    /** What a scanned or typed voucher is, without taking it. */
    public Look look(Actor person, OrganisationId provider, String tokenOrCode) {
        throw new UnsupportedOperationException();
    }

    /**
     * Takes a voucher: exactly one of any number of simultaneous attempts succeeds. The same request with the same key gives the first
     * receipt again.
     *
     * @throws RedemptionRefused with the reason from the voucher's real state
     * @throws it.winwelfare.ledger.IdempotencyConflict if the key came before with another request
     */
    public RedemptionReceipt redeem(Actor person, Redeem redeem) {
        throw new UnsupportedOperationException();
    }

    /**
     * Undoes a scan made in error, by a reversing entry; the voucher may be used again.
     *
     * @throws RedemptionRefused {@code redemption-unknown}, {@code redemption-undone}, {@code undo-too-late}, {@code voucher-settled}
     */
    public UndoReceipt undo(Actor person, RedemptionId redemption, String idempotencyKey) {
        throw new UnsupportedOperationException();
    }

    /** The provider's redemptions, newest first, the undone ones among them. */
    public Slice<RedemptionRow> list(
            Actor person, OrganisationId provider, RedemptionFilter filter, @Nullable String cursor) {
        throw new UnsupportedOperationException();
    }

    /** The provider's day so far. */
    public DayView today(Actor person, OrganisationId provider) {
        throw new UnsupportedOperationException();
    }
}
