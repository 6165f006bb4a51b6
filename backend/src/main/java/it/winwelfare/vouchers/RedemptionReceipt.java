package it.winwelfare.vouchers;

import it.winwelfare.money.Money;
import java.time.Instant;

/**
 * What was redeemed: facts that never change.
 *
 * @param at UTC
 * @param undoUntil until when (UTC, exclusive) the provider may undo it
 */
public record RedemptionReceipt(
        RedemptionId redemption,
        VoucherId voucher,
        String serviceTitle,
        String beneficiaryName,
        Money amount,
        Instant at,
        Instant undoUntil) {}
