package it.winwelfare.territory;

import java.util.List;
import java.util.stream.IntStream;

/** The name of a municipality as search compares it: squashed, from its first word and from each later one. */
record SearchableName(Municipality municipality, List<String> fromEachWord) {

    /** The rank of a name that does not match; a match ranks by the word that it begins at. */
    static final int NO_MATCH = 2;

    static SearchableName of(Municipality municipality) {
        List<String> words = PlaceName.words(municipality.name());
        List<String> fromEachWord = IntStream.range(0, words.size())
                .mapToObj(first -> String.join("", words.subList(first, words.size())))
                .toList();
        return new SearchableName(municipality, fromEachWord);
    }

    /** Nought where the number is not known. */
    int residents() {
        Integer residents = municipality.residents();
        return residents == null ? 0 : residents;
    }

    int rank(String squashed) {
        if (fromEachWord.getFirst().startsWith(squashed)) {
            return 0;
        }
        return fromEachWord.stream().anyMatch(word -> word.startsWith(squashed)) ? 1 : NO_MATCH;
    }
}
