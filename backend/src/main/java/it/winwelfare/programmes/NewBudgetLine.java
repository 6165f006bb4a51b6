package it.winwelfare.programmes;

import it.winwelfare.money.Money;
import it.winwelfare.money.Period;
import it.winwelfare.network.AllianceId;

/** A budget line to be opened. See {@link BudgetLine} for the fields. */
public record NewBudgetLine(
        AllianceId alliance, ProjectId project, String name, Money awarded, Period period, CoFundingRule rule) {}
