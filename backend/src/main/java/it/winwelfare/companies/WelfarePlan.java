package it.winwelfare.companies;

import it.winwelfare.identity.OrganisationId;
import it.winwelfare.money.Money;
import it.winwelfare.money.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a company gives to its people, or to categories of them, over a period. Plans of one company may overlap.
 *
 * @param lines at most one per category, and at most one for everybody else
 */
public record WelfarePlan(
        PlanId id,
        OrganisationId company,
        String name,
        Period period,
        MoneySource source,
        List<PlanLine> lines,
        Leftover leftover,
        PlanState state) {

    /** Copies the lines. */
    public WelfarePlan {
        lines = List.copyOf(lines);
    }

    /** What an employee of this category gets: the category's own line, else the one for everybody, else nothing. */
    public Optional<Money> amountFor(String employeeCategory) {
        String asked = employeeCategory.strip();
        Optional<PlanLine> own = lines.stream()
                .filter(line -> line.category() != null && line.category().equalsIgnoreCase(asked))
                .findFirst();
        return own.or(() ->
                        lines.stream().filter(line -> line.category() == null).findFirst())
                .map(PlanLine::amount);
    }

    /** The last day (Europe/Rome) on which money from this plan may be spent. */
    public LocalDate pocketsExpireOn() {
        return leftover.expiresOn(period);
    }
}
