package it.winwelfare.vouchers;

import it.winwelfare.money.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the provider's list.
 *
 * @param code the voucher's code as stored
 * @param at when it was redeemed (UTC)
 * @param undoneAt when the scan was undone, or null
 * @param undoable whether it may be undone now
 * @param settled whether it stands in a statement
 */
public record RedemptionRow(
        RedemptionId id,
        VoucherId voucher,
        String code,
        String serviceTitle,
        String beneficiaryName,
        Money amount,
        Instant at,
        @Nullable Instant undoneAt,
        boolean undoable,
        boolean settled) {
    /** Without the code: it may come into a log. */
    @Override
    public String toString() {
        return "RedemptionRow[" + id + "]";
    }
}
