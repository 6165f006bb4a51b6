package it.winwelfare.companies;

import it.winwelfare.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What each employee of a category gets.
 *
 * @param category the company's own word for it, compared without regard to case and outer spaces; null for everybody who has no
 *     line of their own
 * @param amount per employee and period
 */
public record PlanLine(@Nullable String category, Money amount) {}
