package it.winwelfare.vouchers;

import it.winwelfare.money.Money;
import it.winwelfare.programmes.BudgetLineId;

/**
 * How far a budget line is used. {@code awarded = committed + spent + left}: money promised by a voucher that is not used yet is no
 * longer there for another.
 *
 * @param committed the line's part of vouchers that wait to be used
 * @param spent its part of vouchers that were used
 * @param left what may still be promised
 */
public record LineUse(BudgetLineId line, String name, Money awarded, Money committed, Money spent, Money left) {}
