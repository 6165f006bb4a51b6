package it.winwelfare.programmes.internal;

import it.winwelfare.money.Money;
import it.winwelfare.money.Percentage;
import it.winwelfare.programmes.BudgetLineId;
import java.time.LocalDate;

/**
 * A line that may pay for a service.
 *
 * @param capLeft what the person may still get from it
 * @param endsOn its last day, Europe/Rome
 */
public record Candidate(BudgetLineId line, String name, Percentage share, Money capLeft, LocalDate endsOn) {

    /** What it gives: its share of the price, as far as the person's cap and the line's money reach. */
    Money contribution(Money price, Money lineBalance) {
        return share.of(price).min(capLeft).min(lineBalance).max(Money.ZERO);
    }
}
