package it.winwelfare.catalogue.internal;

import it.winwelfare.problems.FieldErrors;
import it.winwelfare.problems.TypedText;
import java.text.Normalizer;
import java.util.regex.Pattern;

/** Text of a provider or a reviewer: what people can read, and nothing that a page or a mail could take for something else. */
final class PlainText {

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u202f]+");
    private static final Pattern LINE_ENDS = Pattern.compile("\\r\\n?");
    /** Turns of the writing direction let a text look like another one. */
    private static final Pattern TURNS = Pattern.compile("[\\u202a-\\u202e\\u2066-\\u2069]");

    private PlainText() {}

    /** One line without spaces around, each run of spaces made one; what is wrong is noted under the field. */
    static String line(FieldErrors.Collector errors, String field, String typed, int shortest, int longest) {
        return checked(errors, field, SPACES.matcher(typed).replaceAll(" "), shortest, longest);
    }

    /** Several lines, without spaces around the whole; what is wrong is noted under the field. */
    static String paragraphs(FieldErrors.Collector errors, String field, String typed, int shortest, int longest) {
        return checked(errors, field, LINE_ENDS.matcher(typed).replaceAll("\n"), shortest, longest);
    }

    private static String checked(FieldErrors.Collector errors, String field, String typed, int shortest, int longest) {
        String text = TypedText.required(errors, field, Normalizer.normalize(typed, Normalizer.Form.NFC), longest);
        if (text.isEmpty()) {
            return text;
        }
        if (text.codePoints().anyMatch(PlainText::isStrange)
                || TURNS.matcher(text).find()) {
            errors.add(field, TypedText.NOT_PLAIN);
        } else if (text.length() < shortest) {
            errors.add(field, "field-too-short", "least", shortest);
        }
        return text;
    }

    /** Half characters, and numbers that stand for none: a database or a font makes of them what it wants. */
    private static boolean isStrange(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> true;
            default -> false;
        };
    }
}
