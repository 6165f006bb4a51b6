package it.winwelfare.portal.employee;

import it.winwelfare.vouchers.VoucherState;
import it.winwelfare.vouchers.VoucherView;
import java.time.LocalDate;

/**
 * A voucher on a page of its holder.
 *
 * @param today the business day (Europe/Rome)
 */
record ShownVoucher(VoucherView view, LocalDate today) {

    /** Whether a provider would take it today: only then its QR is shown. */
    public boolean usable() {
        return view.state() == VoucherState.ISSUED && !today.isAfter(view.validUntil());
    }

    /** Whether its last day has passed and its money is still on the way back. */
    public boolean lapsed() {
        return view.state() == VoucherState.ISSUED && !usable();
    }

    /** The state as its holder knows it: that a used one stands in the provider's statement is no matter of theirs. */
    public VoucherState state() {
        if (lapsed()) {
            return VoucherState.EXPIRED;
        }
        return view.state() == VoucherState.SETTLED ? VoucherState.REDEEMED : view.state();
    }

    /** The code in groups of four, which are read out one by one. */
    public String[] codeGroups() {
        return view.writtenCode().split("-");
    }
}
