package it.winwelfare.catalogue.internal.search;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.tartarus.snowball.ext.ItalianStemmer;

/**
 * Makes words out of Italian text: small letters, no articles before an apostrophe, no accents, no words that say nothing. People
 * leave accents out when they type, so they are taken away before the stems, on both sides alike.
 */
final class ItalianWords extends Analyzer {

    private static final CharArraySet ARTICLES = new CharArraySet(
            Arrays.asList(
                    "c", "l", "all", "dall", "dell", "nell", "sull", "coll", "pell", "gl", "agl", "dagl", "degl",
                    "negl", "sugl", "un", "m", "t", "s", "v", "d", "quell", "quest", "dov", "com", "cos"),
            true);

    /** Between words these part them, also where nobody left a space: the tokenizer would take {@code orario:mattina} for one word. */
    private static final NormalizeCharMap PARTING = parting();

    private final UnaryOperator<TokenStream> last;

    private ItalianWords(UnaryOperator<TokenStream> last) {
        this.last = last;
    }

    /** Words as they are written: for what is mistyped or not yet typed to its end. */
    static Analyzer whole() {
        return new ItalianWords(UnaryOperator.identity());
    }

    /** Stems, so that {@code nidi} finds {@code nido}. The stemmer is Snowball's: the light one leaves short words as they are. */
    static Analyzer stems() {
        return new ItalianWords(ItalianWords::stemmed);
    }

    /** Stems, each with its synonyms beside it. */
    static Analyzer stemsWith(Synonyms synonyms) {
        return new ItalianWords(words -> synonyms.beside(stemmed(words)));
    }

    /** The words that an analyzer makes of a text, in order. */
    static List<String> of(Analyzer analyzer, String text) {
        List<String> words = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("text", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer tokenizer = new StandardTokenizer();
        TokenStream words = new ElisionFilter(new LowerCaseFilter(tokenizer), ARTICLES);
        return new TokenStreamComponents(tokenizer, last.apply(new StopWords(new ASCIIFoldingFilter(words))));
    }

    @Override
    protected Reader initReader(String field, Reader text) {
        return new MappingCharFilter(PARTING, text);
    }

    private static NormalizeCharMap parting() {
        NormalizeCharMap.Builder map = new NormalizeCharMap.Builder();
        map.add(":", " ");
        map.add("_", " ");
        return map.build();
    }

    private static TokenStream stemmed(TokenStream words) {
        return new SnowballFilter(words, new ItalianStemmer());
    }
}
