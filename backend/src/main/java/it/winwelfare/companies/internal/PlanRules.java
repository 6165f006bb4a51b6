package it.winwelfare.companies.internal;

import it.winwelfare.companies.NewPlan;
import it.winwelfare.companies.PlanLine;
import it.winwelfare.money.Money;
import it.winwelfare.money.Period;
import it.winwelfare.problems.FieldErrors;
import it.winwelfare.problems.TypedText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What makes a plan sound, field by field; the fields of a line are {@code lines[0].category} and {@code lines[0].amount}. */
public final class PlanRules {

    /** Above it an amount per employee is a slip of the keyboard and no welfare. */
    static final Money MOST_PER_EMPLOYEE = Money.euros(100_000);

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_CATEGORY = 60;
    private static final int MOST_LINES = 50;
    private static final int MOST_MONTHS = 36;

    private PlanRules() {}

    /** The plan in the form in which it is kept, or all its faults at once. */
    public static NewPlan checked(NewPlan raw) {
        FieldErrors.Collector errors = FieldErrors.collect();
        String name = TypedText.required(errors, "name", raw.name(), LONGEST_NAME);
        period(errors, raw.period());
        List<PlanLine> lines = lines(errors, raw.lines());
        errors.throwIfAny();
        return new NewPlan(raw.company(), name, raw.period(), raw.source(), lines, raw.leftover());
    }

    private static void period(FieldErrors.Collector errors, Period period) {
        if (period.to().isAfter(period.from().plusMonths(MOST_MONTHS).minusDays(1))) {
            errors.add("period", "plan-period-too-long", "months", MOST_MONTHS);
        }
    }

    private static List<PlanLine> lines(FieldErrors.Collector errors, List<PlanLine> raw) {
        if (raw.isEmpty()) {
            errors.add("lines", "plan-without-lines");
        } else if (raw.size() > MOST_LINES) {
            errors.add("lines", "too-many", "most", MOST_LINES);
            return List.of();
        }
        List<PlanLine> lines = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < raw.size(); i++) {
            String field = "lines[" + i + "].";
            String category =
                    TypedText.optional(errors, field + "category", raw.get(i).category(), LONGEST_CATEGORY);
            category(errors, field + "category", category);
            amount(errors, field + "amount", raw.get(i).amount());
            if (!seen.add(category == null ? "" : category.toLowerCase(Locale.ROOT))) {
                errors.add(field + "category", "plan-category-twice");
            }
            lines.add(new PlanLine(category, raw.get(i).amount()));
        }
        return lines;
    }

    private static void category(FieldErrors.Collector errors, String field, @Nullable String category) {
        if (category != null && !NotForOnePerson.allows(category)) {
            errors.add(field, NotForOnePerson.REFUSAL);
        }
    }

    private static void amount(FieldErrors.Collector errors, String field, Money amount) {
        if (!amount.isPositive()) {
            errors.add(field, "amount-not-positive");
        } else if (amount.isGreaterThan(MOST_PER_EMPLOYEE)) {
            errors.add(field, "amount-too-large", "most", MOST_PER_EMPLOYEE);
        }
    }
}
