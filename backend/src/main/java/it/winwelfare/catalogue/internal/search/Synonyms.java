package it.winwelfare.catalogue.internal.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.apache.lucene.search.BoostAttribute;
import org.apache.lucene.util.CharsRef;
import org.apache.lucene.util.CharsRefBuilder;

/** Groups of words that mean the same service, from a file that ships with the release. */
final class Synonyms {

    private static final String BUNDLED = "/catalogue/synonyms.txt";
    /** What was asked for comes before what means the same. */
    private static final float WEIGHT = 0.6f;

    private final SynonymMap groups;
    private final Set<String> words;

    private Synonyms(SynonymMap groups, Set<String> words) {
        this.groups = groups;
        this.words = Set.copyOf(words);
    }

    /** Reads the bundled file. */
    static Synonyms bundled() {
        try (Analyzer stems = ItalianWords.stems();
                Analyzer whole = ItalianWords.whole()) {
            SynonymMap.Builder map = new SynonymMap.Builder(true);
            Set<String> words = new TreeSet<>();
            for (String line : WordList.lines(BUNDLED)) {
                List<String> members = Arrays.asList(line.split(","));
                members.forEach(member -> words.addAll(ItalianWords.of(whole, member)));
                add(map, members, stems);
            }
            return new Synonyms(map.build(), words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All single words of the groups, not stemmed: what a mistyped word may have meant. */
    Set<String> words() {
        return words;
    }

    /** The stems, and beside each group of them what means the same. */
    TokenStream beside(TokenStream stems) {
        return new Lighter(new SynonymGraphFilter(stems, groups, false));
    }

    private static void add(SynonymMap.Builder map, List<String> members, Analyzer stems) {
        Set<CharsRef> forms = new LinkedHashSet<>();
        for (String member : members) {
            String[] stemmed = ItalianWords.of(stems, member).toArray(String[]::new);
            if (stemmed.length == 0) {
                throw new IllegalStateException(BUNDLED + ": only stop words in " + member);
            }
            forms.add(SynonymMap.Builder.join(stemmed, new CharsRefBuilder()));
        }
        for (CharsRef form : forms) {
            forms.stream().filter(other -> !other.equals(form)).forEach(other -> map.add(form, other, true));
        }
    }

    /** Gives synonyms less weight than the words themselves. */
    private static final class Lighter extends TokenFilter {

        private final TypeAttribute type = addAttribute(TypeAttribute.class);
        private final BoostAttribute boost = addAttribute(BoostAttribute.class);

        Lighter(TokenStream input) {
            super(input);
        }

        @Override
        public boolean incrementToken() throws IOException {
            if (!input.incrementToken()) {
                return false;
            }
            boost.setBoost(SynonymGraphFilter.TYPE_SYNONYM.equals(type.type()) ? WEIGHT : 1);
            return true;
        }
    }
}
