package it.winwelfare.vouchers.internal.purchase;

import static it.winwelfare.vouchers.internal.purchase.PurchasePolicy.refuseIf;

import it.winwelfare.vouchers.Refusal;
import java.util.Optional;

/** Some benefits may not be given by a voucher at all (TUIR art. 51 c. 3-bis with c. 2): insurance premiums the employer pays itself. */
final class VoucherAllowedByLaw implements PurchasePolicy {

    @Override
    public Optional<Refusal> against(Considered purchase) {
        return refuseIf(!purchase.category().letter().voucherAllowed(), "category-without-vouchers");
    }
}
