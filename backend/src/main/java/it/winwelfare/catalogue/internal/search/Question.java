package it.winwelfare.catalogue.internal.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed, as queries. The text is only ever cut into words; no character of it has a meaning for Lucene.
 *
 * @param all finds what has every word, or its synonym, or what it was mistyped for
 * @param most finds what has most of them, for when nothing has all; null of a single word, where that is the same
 * @param stems of everything that was looked for, to show where it was found
 */
record Question(Query all, @Nullable Query most, Set<String> stems) {

    private static final int LONGEST_TEXT = 300;
    private static final int MOST_WORDS = 16;
    private static final int MOST_EXPANSIONS = 40;
    private static final int SHORTEST_BEGINNING = 3;
    private static final float WEIGHT_OF_A_GUESS = 0.2f;

    /** How questions are read: the analyzers, which are made once. */
    static final class Reading {

        private final Synonyms synonyms = Synonyms.bundled();
        private final Analyzer whole = ItalianWords.whole();
        private final Analyzer stemsWithSynonyms = ItalianWords.stemsWith(synonyms);

        /** Reads a text as a question to this very index; null if it has no word that says anything. */
        @Nullable Question read(@Nullable String text, IndexReader index) {
            List<String> words = words(text);
            if (words.isEmpty()) {
                return null;
            }
            Concepts concepts = new Concepts(stemsWithSynonyms);
            if (words.size() == 1 && isKnown(words.getFirst(), index)) {
                Query only = oneKnown(words.getFirst(), concepts);
                return new Question(only, null, Set.copyOf(concepts.stems));
            }
            String meant = words.stream().map(word -> meant(word, index)).collect(Collectors.joining(" "));
            List<Query> guesses = guesses(words, concepts, index);
            Query all = new BooleanQuery.Builder()
                    .add(concepts.allOf(meant), Occur.SHOULD)
                    .add(new BoostQuery(each(guesses, guesses.size()), WEIGHT_OF_A_GUESS), Occur.SHOULD)
                    .build();
            Query most = guesses.size() == 1 ? null : each(guesses, (guesses.size() + 1) / 2);
            return new Question(all, most, Set.copyOf(concepts.stems));
        }

        /**
         * What most people ask, which is a single word without a slip. It gives the order that the query for many words would give, but
         * looks each stem up once, and weighs only what is asked to be weighed.
         */
        private static Query oneKnown(String word, Concepts concepts) {
            Query every = concepts.allOf(word);
            return word.length() < SHORTEST_BEGINNING
                    ? every
                    : new DisjunctionMaxQuery(
                            List.of(
                                    new BoostQuery(every, 1 + WEIGHT_OF_A_GUESS),
                                    new BoostQuery(beginning(word), WEIGHT_OF_A_GUESS * WEIGHT_OF_A_GUESS)),
                            0);
        }

        private static Query beginning(String word) {
            return new PrefixQuery(new Term(Field.WORDS, word));
        }

        private List<String> words(@Nullable String text) {
            if (text == null || text.isBlank()) {
                return List.of();
            }
            int end = text.offsetByCodePoints(0, Math.min(LONGEST_TEXT, text.codePointCount(0, text.length())));
            Set<String> distinct = new LinkedHashSet<>(ItalianWords.of(whole, text.substring(0, end)));
            return distinct.stream().limit(MOST_WORDS).toList();
        }

        private String meant(String word, IndexReader index) {
            return isKnown(word, index) ? word : Spelling.nearest(word, synonyms.words());
        }

        private boolean isKnown(String word, IndexReader index) {
            try {
                return synonyms.words().contains(word) || index.docFreq(new Term(Field.WORDS, word)) > 0;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private List<Query> guesses(List<String> words, Concepts concepts, IndexReader index) {
            List<Query> guesses = new ArrayList<>();
            for (int i = 0; i < words.size(); i++) {
                guesses.add(guess(words.get(i), i == words.size() - 1, concepts, index));
            }
            return guesses;
        }

        /** A word by its stem, by what it was mistyped for, and, if it is the last, as the beginning of a word. */
        private Query guess(String word, boolean last, Concepts concepts, IndexReader index) {
            List<Query> ways = new ArrayList<>(List.of(concepts.allOf(word)));
            int slips = Spelling.slips(word);
            if (slips > 0 && !isKnown(word, index)) {
                ways.add(new FuzzyQuery(new Term(Field.WORDS, word), slips, 1, MOST_EXPANSIONS, true));
            }
            if (last && word.length() >= SHORTEST_BEGINNING) {
                ways.add(new BoostQuery(beginning(word), WEIGHT_OF_A_GUESS));
            }
            return new DisjunctionMaxQuery(ways, 0);
        }

        private static Query each(List<Query> guesses, int atLeast) {
            BooleanQuery.Builder query = new BooleanQuery.Builder().setMinimumNumberShouldMatch(atLeast);
            guesses.forEach(guess -> query.add(guess, Occur.SHOULD));
            return query.build();
        }
    }

    /** Turns stems into queries over all that is said of an offer: a word in the title and another in the provider's name are both. */
    private static final class Concepts extends QueryBuilder {

        private final Set<String> stems = new TreeSet<>();

        Concepts(Analyzer analyzer) {
            super(analyzer);
        }

        /** Every word or what means the same. A word that has no stem is in everything. */
        Query allOf(String words) {
            Query query = createBooleanQuery(Field.SAID, words, Occur.MUST);
            return query == null ? MatchAllDocsQuery.INSTANCE : query;
        }

        @Override
        protected Query newTermQuery(Term term, float boost) {
            stems.add(term.text());
            return super.newTermQuery(term, boost);
        }

        @Override
        protected Query newSynonymQuery(String field, TermAndBoost[] terms) {
            List<Query> same = new ArrayList<>();
            for (TermAndBoost term : terms) {
                same.add(newTermQuery(new Term(field, term.term()), term.boost()));
            }
            return new DisjunctionMaxQuery(same, 0);
        }
    }
}
