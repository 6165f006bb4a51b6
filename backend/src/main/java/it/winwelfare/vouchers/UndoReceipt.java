package it.winwelfare.vouchers;

import it.winwelfare.money.Money;
import java.time.Instant;

/** A wrong scan undone: the voucher may be used again. */
public record UndoReceipt(RedemptionId redemption, VoucherId voucher, Money amount, Instant undoneAt) {}
