package it.winwelfare.programmes;

import it.winwelfare.money.Money;
import java.util.UUID;

/**
 * What a purchase uses of a line.
 *
 * @param person as in {@link Ask#person()}
 * @param amount more than nothing
 */
public record Commitment(BudgetLineId line, UUID person, Money amount) {

    /** @throws IllegalArgumentException if the amount is not positive */
    public Commitment {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("only a positive amount can be used, not " + amount);
        }
    }
}
