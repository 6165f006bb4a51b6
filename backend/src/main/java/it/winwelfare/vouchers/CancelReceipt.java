package it.winwelfare.vouchers;

import it.winwelfare.money.Money;
import java.time.Instant;

/**
 * What was given back.
 *
 * @param returnedToPockets what went back to the holder's pockets
 * @param returnedToLines what went back to an Alleanza's budget
 * @param cancelledAt UTC
 */
public record CancelReceipt(VoucherId voucher, Money returnedToPockets, Money returnedToLines, Instant cancelledAt) {}
