package it.winwelfare.programmes;

import it.winwelfare.money.Money;
import it.winwelfare.money.Percentage;
import java.util.Set;

/**
 * How a budget line takes part in a purchase.
 *
 * @param share the part of the price that the line pays
 * @param categories the codes of the services that it pays for; empty for all
 * @param capPerPerson the most that one person may get from the line over its whole period
 */
public record CoFundingRule(Percentage share, Set<String> categories, Money capPerPerson) {

    /** Copies the codes. */
    public CoFundingRule {
        categories = Set.copyOf(categories);
    }

    /** Whether the line pays for services of this category. */
    public boolean covers(String category) {
        return categories.isEmpty() || categories.contains(category);
    }
}
