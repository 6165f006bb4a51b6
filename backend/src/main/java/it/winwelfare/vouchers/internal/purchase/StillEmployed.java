package it.winwelfare.vouchers.internal.purchase;

import static it.winwelfare.vouchers.internal.purchase.PurchasePolicy.refuseIf;

import it.winwelfare.vouchers.Refusal;
import java.util.Optional;

/** Welfare is for employees: who has left buys no more. */
final class StillEmployed implements PurchasePolicy {

    @Override
    public Optional<Refusal> against(Considered purchase) {
        return refuseIf(!purchase.employee().active(), "employee-left");
    }
}
