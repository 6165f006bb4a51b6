package it.winwelfare.identifiers;

import it.winwelfare.identifiers.InvalidIdentifier.Reason;
import java.util.regex.Pattern;

/** Text as people type and paste it, brought to the form in which it is checked. */
final class Typed {

    /** Far more than any identifier with all its spaces; what is longer is refused before it is worked on. */
    private static final int LONGEST = 320;

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u202f\\u200b\\ufeff]+");

    private Typed() {}

    /**
     * Without any space.
     *
     * @throws InvalidIdentifier with the given code if nothing is left, or the text is out of all measure
     */
    static String compact(String text, String code) {
        if (text.length() > LONGEST) {
            throw new InvalidIdentifier(code, Reason.LENGTH);
        }
        String compact = SPACES.matcher(text).replaceAll("");
        if (compact.isEmpty()) {
            throw new InvalidIdentifier(code, Reason.MISSING);
        }
        return compact;
    }

    /** Whether it is ASCII digits only; other scripts have digits too, which no registry means. */
    static boolean isDigits(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
