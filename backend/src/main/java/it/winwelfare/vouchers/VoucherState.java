package it.winwelfare.vouchers;

/**
 * Where a voucher is in its life: {@code ISSUED → REDEEMED → SETTLED}, or from {@code ISSUED} to {@code CANCELLED} or
 * {@code EXPIRED}; undoing a wrong scan leads from {@code REDEEMED} back to {@code ISSUED}.
 */
public enum VoucherState {
    /** Paid for and waiting to be used. */
    ISSUED,
    /** The provider has taken it for the service. */
    REDEEMED,
    /** It stands in a provider's statement; nothing can change any more. */
    SETTLED,
    /** Given back by its holder before use. */
    CANCELLED,
    /** Not used in time; the money went back. */
    EXPIRED;

    /** Whether a voucher may go from this state to the other in one step. The database guards the same steps in its updates. */
    public boolean canBecome(VoucherState next) {
        return switch (this) {
            case ISSUED -> next == REDEEMED || next == CANCELLED || next == EXPIRED;
            case REDEEMED -> next == SETTLED || next == ISSUED;
            case SETTLED, CANCELLED, EXPIRED -> false;
        };
    }
}
