package it.winwelfare.programmes.internal;

import it.winwelfare.money.Money;
import it.winwelfare.problems.FieldErrors;
import it.winwelfare.problems.TypedText;
import it.winwelfare.programmes.NewProject;

/** What makes the figures of a project sound, field by field. */
public final class ProjectRules {

    private static final int LONGEST_PROGRAMME = 40;
    private static final int LONGEST_TITLE = 250;
    private static final int MOST_RANK = 1_000;
    private static final int MOST_SCORE_TENTHS = 1_000;
    private static final Money MOST = Money.euros(100_000_000);

    private ProjectRules() {}

    /** The project in the form in which it is kept, or all its faults at once. */
    public static NewProject checked(NewProject raw) {
        FieldErrors.Collector errors = FieldErrors.collect();
        String programme = TypedText.required(errors, "programme", raw.programme(), LONGEST_PROGRAMME);
        String title = TypedText.required(errors, "title", raw.title(), LONGEST_TITLE);
        range(errors, "rank", raw.rank(), 1, MOST_RANK);
        range(errors, "scoreTenths", raw.scoreTenths(), 0, MOST_SCORE_TENTHS);
        figures(errors, raw);
        errors.throwIfAny();
        return new NewProject(
                programme,
                raw.rank(),
                raw.alliance(),
                title,
                raw.totalCost(),
                raw.coFinancing(),
                raw.requested(),
                raw.awarded(),
                raw.scoreTenths());
    }

    /** The cost is what the partners put in and what they ask for; nobody is awarded more than was asked. */
    private static void figures(FieldErrors.Collector errors, NewProject raw) {
        notNegative(errors, "totalCost", raw.totalCost());
        notNegative(errors, "coFinancing", raw.coFinancing());
        notNegative(errors, "requested", raw.requested());
        notNegative(errors, "awarded", raw.awarded());
        if (!errors.isEmpty()) {
            return;
        }
        if (!raw.totalCost().equals(raw.coFinancing().plus(raw.requested()))) {
            errors.add("totalCost", "project-figures-differ");
        }
        if (raw.awarded().isGreaterThan(raw.requested())) {
            errors.add("awarded", "award-above-request", "requested", raw.requested());
        }
    }

    private static void notNegative(FieldErrors.Collector errors, String field, Money amount) {
        if (amount.isNegative()) {
            errors.add(field, "amount-negative");
        } else if (amount.isGreaterThan(MOST)) {
            errors.add(field, "amount-too-large", "most", MOST);
        }
    }

    private static void range(FieldErrors.Collector errors, String field, int number, int least, int most) {
        if (number < least || number > most) {
            errors.add(field, "number-out-of-range", "least", least, "most", most);
        }
    }
}
