package it.winwelfare.network.internal;

import it.winwelfare.network.NewAlliance;
import it.winwelfare.problems.FieldErrors;
import it.winwelfare.problems.TypedText;
import java.util.regex.Pattern;

/** What makes the data of an alliance sound, field by field. */
public final class AllianceRules {

    private static final int LONGEST_SLUG = 60;
    private static final int LONGEST_TITLE = 200;
    private static final int MOST_PARTNERS = 10_000;
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private AllianceRules() {}

    /** The data in the form in which it is kept, or all its faults at once. */
    public static NewAlliance checked(NewAlliance raw) {
        FieldErrors.Collector errors = FieldErrors.collect();
        String slug = TypedText.required(errors, "slug", raw.slug(), LONGEST_SLUG);
        if (!slug.isEmpty() && !SLUG.matcher(slug).matches()) {
            errors.add("slug", "invalid-slug");
        }
        String title = TypedText.required(errors, "title", raw.title(), LONGEST_TITLE);
        if (raw.declaredPartners() < 0 || raw.declaredPartners() > MOST_PARTNERS) {
            errors.add("declaredPartners", "number-out-of-range", "least", 0, "most", MOST_PARTNERS);
        }
        errors.throwIfAny();
        return new NewAlliance(slug, title, raw.lead(), raw.newlyFounded(), raw.declaredPartners());
    }
}
