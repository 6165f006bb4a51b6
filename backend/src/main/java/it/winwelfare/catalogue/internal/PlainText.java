package it.winwelfare.catalogue.internal;

import it.winwelfare.problems.Refused;
import java.text.Normalizer;
import java.util.regex.Pattern;

/** Text of a provider or a reviewer: what people can read, and nothing that a page or a mail could take for something else. */
final class PlainText {

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u202f]+");
    private static final Pattern LINE_ENDS = Pattern.compile("\\r\\n?");
    /** Turns of the writing direction let a text look like another one. */
    private static final Pattern TURNS = Pattern.compile("[\\u202a-\\u202e\\u2066-\\u2069]");

    private PlainText() {}

    /**
     * One line without spaces around, each run of spaces made one.
     *
     * @throws it.winwelfare.problems.Rejection {@code text-required}, {@code text-too-short}, {@code text-too-long}, {@code
     *     text-not-plain}
     */
    static String line(String text, int shortest, int longest) {
        return checked(SPACES.matcher(text).replaceAll(" ").strip(), shortest, longest);
    }

    /**
     * Several lines, without spaces around the whole.
     *
     * @throws it.winwelfare.problems.Rejection as {@link #line}
     */
    static String paragraphs(String text, int shortest, int longest) {
        return checked(LINE_ENDS.matcher(text).replaceAll("\n").strip(), shortest, longest);
    }

    private static String checked(String text, int shortest, int longest) {
        if (text.isEmpty()) {
            throw Refused.invalid("text-required");
        }
        if (!isPlain(text)) {
            throw Refused.invalid("text-not-plain");
        }
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        if (composed.length() < shortest) {
            throw Refused.invalid("text-too-short", "shortest", shortest);
        }
        if (composed.length() > longest) {
            throw Refused.invalid("text-too-long", "longest", longest);
        }
        return composed;
    }

    private static boolean isPlain(String text) {
        return text.codePoints().noneMatch(PlainText::isStrange) && !TURNS.matcher(text).find();
    }

    private static boolean isStrange(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL -> codePoint != '\n' && codePoint != '\t';
            case Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> true;
            default -> false;
        };
    }
}
