package it.winwelfare.portal.ambito;

import it.winwelfare.catalogue.Categories;
import it.winwelfare.money.Money;
import it.winwelfare.money.Percentage;
import it.winwelfare.money.Period;
import it.winwelfare.portal.web.TypedForm;
import it.winwelfare.portal.web.TypedPeriod;
import it.winwelfare.problems.FieldErrors;
import it.winwelfare.problems.Refused;
import it.winwelfare.programmes.CoFundingRule;
import it.winwelfare.programmes.NewBudgetLine;
import it.winwelfare.programmes.Project;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A budget line and its rule as typed.
 *
 * @param share percent of the price, with at most two decimals
 * @param every whether the line pays for all services, those that will be added too
 * @param categories the codes of the chosen services, when not for all
 * @param key makes a second click the same line
 */
record LineForm(
        @NotBlank String name,
        @NotNull @Nullable Money awarded,
        @NotNull @Nullable LocalDate from,
        @NotNull @Nullable LocalDate to,
        @NotNull @Nullable Percentage share,
        @NotNull @Nullable Money capPerPerson,
        @NotNull @Nullable Boolean every,
        @Nullable Set<String> categories,
        @NotBlank String key)
        implements TypedForm {

    static LineForm empty(LocalDate today, String key) {
        return new LineForm("", null, today, today.plusYears(1).minusDays(1), null, null, false, Set.of(), key);
    }

    /** @throws it.winwelfare.problems.FieldErrors for what does not fit together */
    NewBudgetLine line(Project project, Categories known) {
        FieldErrors.Collector wrong = FieldErrors.collect();
        Period period = wrong.read("to", () -> TypedPeriod.of(from, to));
        Set<String> services = wrong.read("categories", () -> services(known));
        wrong.throwIfAny();
        return new NewBudgetLine(
                project.alliance(),
                project.id(),
                name,
                Objects.requireNonNull(awarded),
                Objects.requireNonNull(period),
                new CoFundingRule(
                        Objects.requireNonNull(share),
                        Objects.requireNonNull(services),
                        Objects.requireNonNull(capPerPerson)));
    }

    @Override
    public void check(FieldErrors.Collector wrong) {
        TypedPeriod.check(wrong, from, to);
        if (every != null) {
            wrong.read("categories", this::chosen);
        }
    }

    private Set<String> services(Categories known) {
        Set<String> chosen = chosen();
        chosen.forEach(known::require);
        return chosen;
    }

    /** None when the line pays for all. */
    private Set<String> chosen() {
        if (Boolean.TRUE.equals(every)) {
            return Set.of();
        }
        if (categories == null || categories.isEmpty()) {
            throw Refused.invalidField("categories", "line-without-services");
        }
        return categories;
    }
}
