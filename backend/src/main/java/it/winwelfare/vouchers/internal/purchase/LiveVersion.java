package it.winwelfare.vouchers.internal.purchase;

import static it.winwelfare.vouchers.internal.purchase.PurchasePolicy.refuseIf;

import it.winwelfare.vouchers.Refusal;
import java.util.Optional;

/** Only the version that the Ambito approved last, and nobody has withdrawn, is for sale; so nobody buys at a price of yesterday. */
final class LiveVersion implements PurchasePolicy {

    @Override
    public Optional<Refusal> against(Considered purchase) {
        return refuseIf(!purchase.version().isLive(), "offer-not-live");
    }
}
