package it.winwelfare.catalogue.internal.search;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Cuts out of a description what shows best why it was found. */
final class Excerpts {

    private static final int LENGTH = 180;
    private static final int BEFORE_THE_WORD = 40;
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private Excerpts() {}

    /** Where in a description a stem stands. */
    record Place(int at, String stem) {}

    /** A text on one line: how descriptions are indexed, so that nothing of it is left to do for a search. */
    static String flat(String text) {
        return SPACES.matcher(text).replaceAll(" ").strip();
    }

    /** Whether a flat description is shown whole, wherever something stands in it. */
    static boolean isShort(String description) {
        return description.length() <= LENGTH;
    }

    /**
     * Text of at most some 180 characters around the place with the most of the stems; the beginning if there is none.
     *
     * @param description flat
     * @param places in the order of the text
     */
    static String of(String description, List<Place> places) {
        if (isShort(description)) {
            return description;
        }
        int start = beginningOfWord(description, Math.max(0, bestPlace(places) - BEFORE_THE_WORD));
        int end = endOfWord(description, Math.min(description.length(), start + LENGTH));
        return (start > 0 ? "… " : "")
                + description.substring(start, end).strip()
                + (end < description.length() ? " …" : "");
    }

    private static int bestPlace(List<Place> places) {
        int best = 0;
        int most = 0;
        for (int i = 0; i < places.size(); i++) {
            Set<String> together = new HashSet<>();
            int from = places.get(i).at();
            for (int j = i; j < places.size() && places.get(j).at() < from + LENGTH - BEFORE_THE_WORD; j++) {
                together.add(places.get(j).stem());
            }
            if (together.size() > most) {
                most = together.size();
                best = from;
            }
        }
        return best;
    }

    private static int beginningOfWord(String text, int from) {
        int start = from;
        while (start > 0 && !Character.isWhitespace(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    /** Back to the end of a whole word, unless it is one word without end. */
    private static int endOfWord(String text, int to) {
        int end = to;
        while (end < text.length() && end > to - LENGTH / 2 && !Character.isWhitespace(text.charAt(end))) {
            end--;
        }
        return end < text.length() && Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
    }
}
