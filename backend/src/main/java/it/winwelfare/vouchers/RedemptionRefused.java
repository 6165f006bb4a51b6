package it.winwelfare.vouchers;

import it.winwelfare.problems.Kind;
import it.winwelfare.problems.Rejection;

/** A voucher that cannot be taken, or a scan that cannot be undone, and why. */
public final class RedemptionRefused extends Rejection {

    private static final long serialVersionUID = 1L;

    /** @param reason what the person at the counter is told */
    public RedemptionRefused(Kind kind, Refusal reason) {
        super(kind, reason.code(), reason.arguments());
    }

    /** What the person at the counter is told. */
    public Refusal reason() {
        return new Refusal(code(), arguments());
    }
}
