package it.winwelfare.vouchers.internal.purchase;

import static it.winwelfare.vouchers.internal.purchase.PurchasePolicy.refuseIf;

import it.winwelfare.vouchers.Refusal;
import java.util.Optional;

/** A voucher bears the name of the employee or of a relative of this employee, and of nobody else (DM 25/3/2016 art. 6 c. 1: nominative, not transferable). */
final class NamedBeneficiary implements PurchasePolicy {

    @Override
    public Optional<Refusal> against(Considered purchase) {
        return refuseIf(purchase.person() == null, "beneficiary-not-family");
    }

    @Override
    public boolean isPersonal() {
        return true;
    }
}
