package it.winwelfare.vouchers.internal.purchase;

import it.winwelfare.vouchers.Refusal;
import java.util.Optional;

/** One rule of a purchase. It says no with a reason that a person can read. */
interface PurchasePolicy {

    /** The reason against the purchase; empty if this rule allows it. */
    Optional<Refusal> against(Considered purchase);

    /** Whether its answer depends on the person whom the voucher is for. */
    default boolean isPersonal() {
        return false;
    }

    /** A reason, if the rule is broken. */
    static Optional<Refusal> refuseIf(boolean broken, String code, Object... namesAndValues) {
        return broken ? Optional.of(Refusal.of(code, namesAndValues)) : Optional.empty();
    }
}
