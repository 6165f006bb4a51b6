package it.winwelfare.companies.internal;

import it.winwelfare.problems.FieldErrors;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What makes a choice of categories sound. Which codes exist the catalogue knows, above; here only their shape is checked. */
public final class CarnetRules {

    private static final int MOST = 500;
    private static final int LONGEST = 60;
    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private CarnetRules() {}

    /**
     * The codes in order.
     *
     * @throws FieldErrors {@code carnet-empty} if there is none: a carnet without services would make every wallet worthless;
     *     {@code unknown-category} for what cannot be a code
     */
    public static SortedSet<String> checked(Collection<String> codes) {
        FieldErrors.Collector errors = FieldErrors.collect();
        if (codes.isEmpty()) {
            errors.add("categories", "carnet-empty");
        } else if (codes.size() > MOST) {
            errors.add("categories", "too-many", "most", MOST);
        } else if (!codes.stream().allMatch(CarnetRules::isCode)) {
            errors.add("categories", "unknown-category");
        }
        errors.throwIfAny();
        return new TreeSet<>(codes);
    }

    private static boolean isCode(String text) {
        return text.length() <= LONGEST && CODE.matcher(text).matches();
    }
}
