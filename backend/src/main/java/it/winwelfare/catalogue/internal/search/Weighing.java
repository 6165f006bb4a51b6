package it.winwelfare.catalogue.internal.search;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.PerFieldSimilarityWrapper;
import org.apache.lucene.search.similarities.Similarity;
import org.jspecify.annotations.Nullable;

/** How much a found word counts: BM25, where what is said of an offer is counted in the weights of {@link OfferDocument}. */
final class Weighing extends SearcherFactory {

    private static final float K1 = 1.2f;
    private static final float B = 0.75f;
    private static final Similarity ONCE = new BM25Similarity(K1, B);

    /** A word of a description counts twice, so frequencies count half: the curve of BM25 stays what it is for frequencies of 1. */
    private static final Similarity WEIGHED = new BM25Similarity(K1 * OfferDocument.IN_DESCRIPTION, B);

    static final Similarity SIMILARITY = new PerFieldSimilarityWrapper() {
        @Override
        public Similarity get(String field) {
            return field.equals(Field.SAID) ? WEIGHED : ONCE;
        }
    };

    @Override
    public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
        IndexSearcher searcher = new IndexSearcher(reader);
        searcher.setSimilarity(SIMILARITY);
        return searcher;
    }
}
