package it.winwelfare.programmes;

import it.winwelfare.money.Money;

/** What a budget line would put beside the employee's own money; more than nothing. */
public record Contribution(BudgetLineId line, String lineName, Money amount) {}
