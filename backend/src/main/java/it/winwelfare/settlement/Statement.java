package it.winwelfare.settlement;

import it.winwelfare.identity.OrganisationId;
import it.winwelfare.money.Money;
import it.winwelfare.programmes.BudgetLineId;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/**
 * What one provider has earned in one business month. {@code total = fromCompanies + Σ fromLines}.
 *
 * @param month the business month (Europe/Rome) of the redemptions
 * @param number unique, with the year of closing in front: {@code 2026/0012}
 * @param fromCompanies what was paid by employees' pockets, so by their companies
 * @param fromLines what budget lines of Alleanze paid, by name
 * @param vouchers how many
 * @param closedAt UTC
 */
public record Statement(
        StatementId id,
        OrganisationId provider,
        String providerName,
        YearMonth month,
        String number,
        Money total,
        Money fromCompanies,
        List<FromLine> fromLines,
        int vouchers,
        Instant closedAt) {

    /** Copies the list. */
    public Statement {
        fromLines = List.copyOf(fromLines);
    }

    /** What budget lines of Alleanze paid, all together. */
    public Money fromGrants() {
        return total.minus(fromCompanies);
    }

    /** What one budget line pays of a statement. */
    public record FromLine(BudgetLineId line, String name, Money amount) {}
}
