package it.winwelfare.catalogue.internal.search;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;

/**
 * The words of several texts as if they stood in one, each as often as its text weighs. So a word is looked for and weighed in one
 * place of the index, and BM25 gives what BM25F would give over as many fields.
 */
final class WeighedWords extends TokenStream {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
    private final List<Weighed> words = new ArrayList<>();
    private int next;

    private record Weighed(String word, int weight) {}

    /** Adds the words that an analyzer makes of a text. */
    WeighedWords with(Analyzer analyzer, String text, int weight) {
        ItalianWords.of(analyzer, text).forEach(word -> words.add(new Weighed(word, weight)));
        return this;
    }

    @Override
    public boolean incrementToken() {
        if (next == words.size()) {
            return false;
        }
        clearAttributes();
        Weighed word = words.get(next++);
        term.append(word.word());
        frequency.setTermFrequency(word.weight());
        return true;
    }

    @Override
    public void reset() {
        next = 0;
    }
}
