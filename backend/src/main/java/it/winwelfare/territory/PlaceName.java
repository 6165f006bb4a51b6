package it.winwelfare.territory;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names of places brought to what is the same however people type them. */
final class PlaceName {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^a-z0-9]+");

    private PlaceName() {}

    /** Lower case without accents, apostrophes, dashes and spaces: {@code Cazzano Sant’Andrea} and {@code cazzano santandrea} agree. */
    static String squashed(String name) {
        return NO_LETTERS.matcher(plain(name)).replaceAll("");
    }

    /** The words of the name, each as {@link #squashed}. */
    static List<String> words(String name) {
        return Arrays.stream(NO_LETTERS.split(plain(name)))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    static String upper(String code) {
        return code.strip().toUpperCase(Locale.ROOT);
    }

    private static String plain(String name) {
        return MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
