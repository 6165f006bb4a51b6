package it.winwelfare.programmes.internal;

import it.winwelfare.money.Money;
import it.winwelfare.problems.FieldErrors;
import it.winwelfare.problems.TypedText;
import it.winwelfare.programmes.CoFundingRule;
import it.winwelfare.programmes.NewBudgetLine;
import java.util.regex.Pattern;

/** What makes a budget line sound, field by field. Which categories exist the catalogue knows, above; here is checked their shape. */
public final class BudgetLineRules {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_CATEGORY = 60;
    private static final int MOST_CATEGORIES = 500;
    private static final int MOST_MONTHS = 60;
    private static final Money MOST = Money.euros(100_000_000);
    private static final Pattern CATEGORY = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private BudgetLineRules() {}

    /** The line in the form in which it is kept, or all its faults at once. */
    public static NewBudgetLine checked(NewBudgetLine raw) {
        FieldErrors.Collector errors = FieldErrors.collect();
        String name = TypedText.required(errors, "name", raw.name(), LONGEST_NAME);
        positive(errors, "awarded", raw.awarded());
        if (raw.period().to().isAfter(raw.period().from().plusMonths(MOST_MONTHS))) {
            errors.add("period", "line-period-too-long", "months", MOST_MONTHS);
        }
        rule(errors, raw.rule());
        errors.throwIfAny();
        return new NewBudgetLine(raw.alliance(), raw.project(), name, raw.awarded(), raw.period(), raw.rule());
    }

    private static void rule(FieldErrors.Collector errors, CoFundingRule rule) {
        if (rule.share().isZero()) {
            errors.add("share", "share-zero");
        }
        positive(errors, "capPerPerson", rule.capPerPerson());
        if (rule.categories().size() > MOST_CATEGORIES) {
            errors.add("categories", "too-many", "most", MOST_CATEGORIES);
        } else if (!rule.categories().stream().allMatch(BudgetLineRules::isCategory)) {
            errors.add("categories", "unknown-category");
        }
    }

    private static boolean isCategory(String code) {
        return code.length() <= LONGEST_CATEGORY && CATEGORY.matcher(code).matches();
    }

    private static void positive(FieldErrors.Collector errors, String field, Money amount) {
        if (!amount.isPositive()) {
            errors.add(field, "amount-not-positive");
        } else if (amount.isGreaterThan(MOST)) {
            errors.add(field, "amount-too-large", "most", MOST);
        }
    }
}
