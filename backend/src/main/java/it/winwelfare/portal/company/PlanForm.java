package it.winwelfare.portal.company;

import it.winwelfare.companies.Leftover;
import it.winwelfare.companies.MoneySource;
import it.winwelfare.companies.NewPlan;
import it.winwelfare.companies.PlanLine;
import it.winwelfare.companies.WelfarePlan;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.money.Money;
import it.winwelfare.money.Period;
import it.winwelfare.portal.web.TypedForm;
import it.winwelfare.portal.web.TypedPeriod;
import it.winwelfare.problems.FieldErrors;
import it.winwelfare.problems.Refused;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A plan as HR types it.
 *
 * @param amount for each employee whose category has no amount of its own; null when only categories get something
 * @param carryOver whether what is left stays spendable for some months
 */
record PlanForm(
        @NotBlank @Nullable String name,
        @NotNull @Nullable LocalDate from,
        @NotNull @Nullable LocalDate to,
        @NotNull @Nullable MoneySource source,
        @Nullable Money amount,
        boolean carryOver,
        @Nullable Integer extraMonths)
        implements TypedForm {

    /** An empty form. */
    static PlanForm empty(LocalDate today) {
        LocalDate first = today.withDayOfYear(1).plusYears(1);
        return new PlanForm(null, first, first.plusYears(1).minusDays(1), MoneySource.ON_TOP, null, false, 3);
    }

    /** The form of a plan that is still being written. */
    static PlanForm of(WelfarePlan plan) {
        Money forAll = plan.lines().stream()
                .filter(line -> line.category() == null)
                .map(PlanLine::amount)
                .findFirst()
                .orElse(null);
        boolean carries = plan.leftover().kind() == Leftover.Kind.CARRY_OVER;
        return new PlanForm(
                plan.name(),
                plan.period().from(),
                plan.period().to(),
                plan.source(),
                forAll,
                carries,
                carries ? plan.leftover().extraMonths() : 3);
    }

    /**
     * The plan that the form asks for.
     *
     * @param categories what categories get that do not get as much as the others
     * @throws FieldErrors for what does not fit together
     */
    NewPlan plan(OrganisationId company, CategoryAmounts categories) {
        FieldErrors.Collector wrong = FieldErrors.collect();
        Period period = wrong.read("to", () -> TypedPeriod.of(from, to));
        Leftover leftover = wrong.read("extraMonths", this::leftover);
        wrong.throwIfAny();
        return new NewPlan(
                company,
                Objects.requireNonNull(name),
                Objects.requireNonNull(period),
                Objects.requireNonNull(source),
                lines(categories),
                Objects.requireNonNull(leftover));
    }

    @Override
    public void check(FieldErrors.Collector wrong) {
        TypedPeriod.check(wrong, from, to);
        wrong.read("extraMonths", this::leftover);
    }

    private List<PlanLine> lines(CategoryAmounts categories) {
        List<PlanLine> lines = new ArrayList<>();
        if (amount != null) {
            lines.add(new PlanLine(null, amount));
        }
        lines.addAll(categories.lines());
        return lines;
    }

    private Leftover leftover() {
        if (!carryOver) {
            return Leftover.RETURN_AT_END;
        }
        if (extraMonths == null || extraMonths < 1 || extraMonths > Leftover.MOST_MONTHS) {
            throw Refused.invalidField("extraMonths", "leftover-months", "most", Leftover.MOST_MONTHS);
        }
        return Leftover.carryOver(extraMonths);
    }
}
