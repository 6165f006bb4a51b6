package it.winwelfare.vouchers.internal.counter;

import it.winwelfare.identity.Actor;
import it.winwelfare.vouchers.Redeem;
import it.winwelfare.vouchers.internal.Scanned;

/**
 * One wish to take a voucher, read and with the roles checked.
 *
 * @param person who acts
 * @param wanted as it was asked
 * @param scanned the voucher that it names
 */
public record Scan(Actor person, Redeem wanted, Scanned scanned) {}
