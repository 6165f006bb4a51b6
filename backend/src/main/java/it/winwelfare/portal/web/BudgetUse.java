package it.winwelfare.portal.web;

import it.winwelfare.money.Money;
import it.winwelfare.vouchers.LineUse;
import java.util.List;
import java.util.function.Function;

/** What became of the money of several lines together: {@code awarded = committed + spent + left}. */
public record BudgetUse(Money awarded, Money committed, Money spent, Money left) {

    /** The sums over the lines; all zero when there are none. */
    public static BudgetUse of(List<LineUse> lines) {
        return new BudgetUse(
                sum(lines, LineUse::awarded),
                sum(lines, LineUse::committed),
                sum(lines, LineUse::spent),
                sum(lines, LineUse::left));
    }

    private static Money sum(List<LineUse> lines, Function<LineUse, Money> part) {
        return Money.sum(lines.stream().map(part).toList());
    }
}
