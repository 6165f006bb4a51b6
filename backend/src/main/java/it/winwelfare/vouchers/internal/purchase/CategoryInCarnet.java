package it.winwelfare.vouchers.internal.purchase;

import static it.winwelfare.vouchers.internal.purchase.PurchasePolicy.refuseIf;

import it.winwelfare.vouchers.Refusal;
import java.util.Optional;

/** The company opens some services to its people, and others not. */
final class CategoryInCarnet implements PurchasePolicy {

    @Override
    public Optional<Refusal> against(Considered purchase) {
        return refuseIf(!purchase.carnet().allows(purchase.category().code()), "not-in-carnet");
    }
}
