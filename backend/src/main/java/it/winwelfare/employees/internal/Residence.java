package it.winwelfare.employees.internal;

import it.winwelfare.problems.Refused;
import it.winwelfare.territory.Municipalities;
import it.winwelfare.territory.Municipality;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds the municipality that a list means: by its ISTAT code (a spreadsheet may have eaten the leading zero), its Belfiore code or
 * its name, with or without the province behind it. For an unknown one it seeks the nearest name.
 */
final class Residence {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{5,6}");
    private static final Pattern BELFIORE = Pattern.compile("[A-Za-z][0-9]{3}");
    private static final Pattern PROVINCE = Pattern.compile("\\s*[(,/-]\\s*[A-Za-z]{2}\\s*\\)?$");
    /** Seeking goes through all names; a file in which nothing is right need not have it for every row. */
    private static final int MOST_SUGGESTIONS = 1_000;

    private final Municipalities municipalities;
    private final Map<String, Optional<Municipality>> found = new HashMap<>();
    private final Map<String, Optional<Municipality>> suggested = new HashMap<>();

    Residence(Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    /**
     * The ISTAT code.
     *
     * @throws Refused {@code municipality-not-found}, or {@code municipality-not-found-similar} with a suggestion
     */
    String istat(String typed) {
        return found.computeIfAbsent(typed, this::find).map(Municipality::istat).orElseThrow(() -> unknown(typed));
    }

    private Optional<Municipality> find(String typed) {
        if (DIGITS.matcher(typed).matches()) {
            return municipalities.byIstat("0".repeat(6 - typed.length()) + typed);
        }
        if (BELFIORE.matcher(typed).matches()) {
            return municipalities.byBelfiore(typed.toUpperCase(Locale.ROOT));
        }
        return municipalities.byName(typed).or(() -> municipalities.byName(withoutProvince(typed)));
    }

    private static String withoutProvince(String typed) {
        return PROVINCE.matcher(typed).replaceFirst("");
    }

    private Refused unknown(String typed) {
        Optional<Municipality> nearest = suggested.size() < MOST_SUGGESTIONS
                ? suggested.computeIfAbsent(typed, text -> NearestName.of(withoutProvince(text), municipalities.all()))
                : suggested.getOrDefault(typed, Optional.empty());
        return nearest.map(place ->
                        Refused.invalid("municipality-not-found-similar", "typed", typed, "suggestion", place.name()))
                .orElseGet(() -> Refused.invalid("municipality-not-found", "typed", typed));
    }
}
