package it.winwelfare.catalogue.internal.search;

import java.io.IOException;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Leaves out words that say nothing of a service. Unlike Lucene's own filter it leaves no gap behind, so that {@code casa di riposo} is
 * two words side by side, and a group of synonyms can contain it.
 */
final class StopWords extends TokenFilter {

    private static final CharArraySet WORDS = words();

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute position = addAttribute(PositionIncrementAttribute.class);

    StopWords(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        while (input.incrementToken()) {
            if (!WORDS.contains(term.buffer(), 0, term.length())) {
                position.setPositionIncrement(1);
                return true;
            }
        }
        return false;
    }

    /** Without accents, as the words come here. */
    private static CharArraySet words() {
        CharArraySet words = new CharArraySet(400, false);
        for (Object word : ItalianAnalyzer.getDefaultStopSet()) {
            words.add(folded(new String((char[]) word)));
        }
        WordList.lines("/catalogue/stop-words.txt").forEach(word -> words.add(folded(word)));
        return CharArraySet.unmodifiableSet(words);
    }

    private static String folded(String word) {
        char[] folded = new char[word.length() * 4];
        int length = ASCIIFoldingFilter.foldToASCII(word.toCharArray(), 0, folded, 0, word.length());
        return new String(folded, 0, length);
    }
}
