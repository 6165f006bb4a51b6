package it.winwelfare.programmes;

import it.winwelfare.money.Money;
import it.winwelfare.money.Period;
import it.winwelfare.network.AllianceId;

/**
 * A part of a project's award with its own purpose and rule. What of it is left is the ledger's balance of its account.
 *
 * @param period the days on which it takes part in purchases, Europe/Rome
 */
public record BudgetLine(
        BudgetLineId id,
        AllianceId alliance,
        ProjectId project,
        String name,
        Money awarded,
        Period period,
        CoFundingRule rule) {}
