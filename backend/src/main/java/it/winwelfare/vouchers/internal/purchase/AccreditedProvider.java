package it.winwelfare.vouchers.internal.purchase;

import static it.winwelfare.vouchers.internal.purchase.PurchasePolicy.refuseIf;

import it.winwelfare.vouchers.Refusal;
import java.util.Optional;

/** The provider is accredited on the day of the purchase: money is never promised to who may not be paid. */
final class AccreditedProvider implements PurchasePolicy {

    @Override
    public Optional<Refusal> against(Considered purchase) {
        return refuseIf(
                !purchase.provider().isAccredited(),
                "provider-not-accredited",
                "provider",
                purchase.provider().name());
    }
}
