package it.winwelfare.catalogue.internal.search;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;

/** How far a word may be mistyped, and what known word it then means. */
final class Spelling {

    private static final int SHORTEST_WITH_ONE_SLIP = 4;
    private static final int SHORTEST_WITH_TWO_SLIPS = 8;
    private static final int LONGEST = 40;

    private Spelling() {}

    /** How many letters may be wrong, missing, too many or swapped: none in short words, where each makes another word. */
    static int slips(String word) {
        if (word.length() < SHORTEST_WITH_ONE_SLIP || word.length() > LONGEST) {
            return 0;
        }
        return word.length() < SHORTEST_WITH_TWO_SLIPS ? 1 : 2;
    }

    /** The known word that is nearest; the word itself if none is near enough. The first letter is taken as right. */
    static String nearest(String word, Set<String> known) {
        if (known.contains(word)) {
            return word;
        }
        int slips = slips(word);
        List<String> candidates = known.stream()
                .filter(candidate ->
                        candidate.charAt(0) == word.charAt(0) && Math.abs(candidate.length() - word.length()) <= slips)
                .sorted()
                .toList();
        if (slips == 0 || candidates.isEmpty()) {
            return word;
        }
        LevenshteinAutomata near = new LevenshteinAutomata(word, true);
        return IntStream.rangeClosed(1, slips)
                .mapToObj(some -> new CharacterRunAutomaton(near.toAutomaton(some)))
                .flatMap(within -> candidates.stream().filter(within::run).limit(1))
                .findFirst()
                .orElse(word);
    }
}
