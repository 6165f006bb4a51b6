package it.winwelfare.catalogue.internal.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Cuts out of a description what shows best why it was found. */
final class Excerpts {

    private static final int LENGTH = 180;
    private static final int BEFORE_THE_WORD = 40;
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final Analyzer analyzer = ItalianWords.stems();

    /** Plain text of at most some 180 characters around the place with the most of the stems; the beginning if there is none. */
    String of(String description, Set<String> stems) {
        if (description.length() <= LENGTH) {
            return flat(description);
        }
        int start = beginningOfWord(description, Math.max(0, bestPlace(places(description, stems)) - BEFORE_THE_WORD));
        int end = endOfWord(description, Math.min(description.length(), start + LENGTH));
        return (start > 0 ? "… " : "")
                + flat(description.substring(start, end))
                + (end < description.length() ? " …" : "");
    }

    private record Place(int at, String stem) {}

    private List<Place> places(String description, Set<String> stems) {
        List<Place> places = new ArrayList<>();
        if (stems.isEmpty()) {
            return places;
        }
        try (TokenStream stream = analyzer.tokenStream(Field.DESCRIPTION, description)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                if (stems.contains(term.toString())) {
                    places.add(new Place(offset.startOffset(), term.toString()));
                }
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return places;
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

    private static String flat(String text) {
        return SPACES.matcher(text).replaceAll(" ").strip();
    }
}
