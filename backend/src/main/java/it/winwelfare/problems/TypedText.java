package it.winwelfare.problems;

import org.jspecify.annotations.Nullable;

/**
 * Texts that people type into the fields of a form: stripped, bounded, without control characters. Each refusal is noted under its
 * field, so that a person corrects a form in one go.
 */
public final class TypedText {

    /** Nothing was typed where something must be. */
    public static final String REQUIRED = "field-required";

    /** More than the field takes; the argument says how many characters it takes. */
    public static final String TOO_LONG = "field-too-long";

    /** Characters that no keyboard types, such as a zero byte. */
    public static final String NOT_PLAIN = "field-not-plain";

    private TypedText() {}

    /**
     * A text that must be there.
     *
     * @param most characters that it may have
     * @return the text without spaces around it; empty when it was refused, which is noted
     */
    public static String required(FieldErrors.Collector errors, String field, @Nullable String typed, int most) {
        String text = optional(errors, field, typed, most);
        if (text != null) {
            return text;
        }
        if (typed == null || typed.isBlank()) {
            errors.add(field, REQUIRED);
        }
        return "";
    }

    /**
     * A text that may be there.
     *
     * @param most characters that it may have
     * @return the text without spaces around it; null when there is none, or when it was refused, which is noted
     */
    public static @Nullable String optional(
            FieldErrors.Collector errors, String field, @Nullable String typed, int most) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        String text = typed.strip();
        if (text.length() > most) {
            errors.add(field, TOO_LONG, "most", most);
            return null;
        }
        if (text.chars().anyMatch(TypedText::isControl)) {
            errors.add(field, NOT_PLAIN);
            return null;
        }
        return text;
    }

    private static boolean isControl(int character) {
        return Character.isISOControl(character) && character != '\n' && character != '\r' && character != '\t';
    }
}
