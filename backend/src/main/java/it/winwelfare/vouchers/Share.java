package it.winwelfare.vouchers;

import it.winwelfare.money.Money;
import java.util.UUID;

/**
 * A part of a voucher's money and where it came from. The shares of a voucher add up to its face value, and on cancellation or expiry
 * each goes back to its source.
 *
 * @param source the pocket or the budget line
 * @param label the plan's or the line's name at the purchase
 * @param amount above zero
 */
public record Share(Kind kind, UUID source, String label, Money amount) {

    /** What pays a share. */
    public enum Kind {
        /** A pocket of the employee's wallet. */
        POCKET,
        /** A line of an Alleanza's budget. */
        GRANT_LINE
    }
}
