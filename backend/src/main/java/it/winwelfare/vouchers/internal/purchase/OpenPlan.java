package it.winwelfare.vouchers.internal.purchase;

import static it.winwelfare.vouchers.internal.purchase.PurchasePolicy.refuseIf;

import it.winwelfare.vouchers.Refusal;
import java.util.Optional;

/** A pocket pays until its last day. Without an open one, "too little money" would be the wrong reason. */
final class OpenPlan implements PurchasePolicy {

    @Override
    public Optional<Refusal> against(Considered purchase) {
        boolean needed = purchase.funding().own().isPositive();
        return refuseIf(needed && purchase.funding().wallet().pockets().isEmpty(), "plan-not-open");
    }
}
