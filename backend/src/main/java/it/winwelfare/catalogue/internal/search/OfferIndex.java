package it.winwelfare.catalogue.internal.search;

import it.winwelfare.catalogue.CatalogueQuery;
import it.winwelfare.catalogue.OfferId;
import it.winwelfare.catalogue.SearchResult;
import it.winwelfare.catalogue.internal.search.Hits.Hit;
import it.winwelfare.money.Money;
import it.winwelfare.territory.Municipalities;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.IntField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The index of everything that can be found, in this instance's memory. What is put in or taken out is seen after {@link #refresh}.
 * Many may search while one writes.
 */
@Component
public class OfferIndex {

    private static final int PAGE = 20;
    private static final int LAST_PAGE = 5_000;

    /** A word becomes one clause for each of its synonyms and fields; questions are cut to a number of words instead. */
    private static final int MOST_CLAUSES = 16_384;

    private final OfferDocument documents;
    private final Municipalities municipalities;
    private final Question.Reading questions = new Question.Reading();
    private final Columns.OfSegments columns = new Columns.OfSegments();
    private final IndexWriter writer;
    private final SearcherManager searchers;

    OfferIndex(OfferDocument documents, Municipalities municipalities) {
        this.documents = documents;
        this.municipalities = municipalities;
        IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
        try {
            this.writer = new IndexWriter(
                    new ByteBuffersDirectory(),
                    new IndexWriterConfig(new PerFieldAnalyzerWrapper(
                                    ItalianWords.stems(), Map.of(Field.WORDS, ItalianWords.whole())))
                            .setSimilarity(Weighing.SIMILARITY));
            this.searchers = new SearcherManager(writer, new Weighing());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts an offer in, in place of what it was before. */
    public void put(FoundOffer offer) {
        write(() -> writer.updateDocument(
                new Term(Field.OFFER, offer.version().offer().toString()), documents.of(offer)));
    }

    /** Takes an offer out; nothing happens if it is not in. */
    public void remove(OfferId offer) {
        write(() -> writer.deleteDocuments(new Term(Field.OFFER, offer.toString())));
    }

    /** Takes everything out. */
    void clear() {
        write(writer::deleteAll);
    }

    /** Lets searches see what was written. */
    public void refresh() {
        write(searchers::maybeRefreshBlocking);
    }

    /** Brings a new index into one piece, which is searched fastest. */
    void compact() {
        write(() -> writer.forceMerge(1));
    }

    /** Of how many pieces of the index columns are held in memory. */
    int piecesHeld() {
        return columns.size();
    }

    /** How many offers are in, as searches see it. */
    public int size() {
        return search(searcher -> searcher.getIndexReader().numDocs());
    }

    /**
     * Searches.
     *
     * @param today whoever's accreditation ended before is not found, whether or not the index was told
     */
    public SearchResult search(CatalogueQuery query, LocalDate today) {
        return search(searcher -> {
            Question question = questions.read(query.text(), searcher.getIndexReader());
            Hits hits = collect(searcher, query, question == null ? null : question.all(), today);
            Query most = question == null ? null : question.most();
            if (hits.total() == 0 && most != null) {
                hits = collect(searcher, query, most, today);
            }
            return result(searcher, query, hits, question == null ? Set.of() : question.stems());
        });
    }

    @PreDestroy
    void close() throws IOException {
        searchers.close();
        writer.close();
    }

    private Hits collect(IndexSearcher searcher, CatalogueQuery query, @Nullable Query text, LocalDate today)
            throws IOException {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        all.add(text == null ? MatchAllDocsQuery.INSTANCE : text, Occur.MUST);
        all.add(LongField.newRangeQuery(Field.ACCREDITED_UNTIL, today.toEpochDay(), Long.MAX_VALUE), Occur.FILTER);
        Integer age = query.age();
        if (age != null) {
            all.add(IntField.newRangeQuery(Field.AGE_FROM, Integer.MIN_VALUE, age), Occur.FILTER);
            all.add(IntField.newRangeQuery(Field.AGE_TO, age, Integer.MAX_VALUE), Occur.FILTER);
        }
        Money maxPrice = query.maxPrice();
        if (maxPrice != null) {
            all.add(LongPoint.newRangeQuery(Field.PRICE, Long.MIN_VALUE, maxPrice.cents()), Occur.FILTER);
        }
        Hits hits = new Hits(
                columns,
                text != null,
                query.categories(),
                new Reach(municipalities, query.municipalityIstat(), query.withinKm()),
                query.sort(),
                page(query) * PAGE);
        return searcher.search(all.build(), hits.alone());
    }

    private SearchResult result(IndexSearcher searcher, CatalogueQuery query, Hits hits, Set<String> stems)
            throws IOException {
        List<Hit> page = hits.first().stream().skip((page(query) - 1L) * PAGE).toList();
        return new SearchResult(
                new Showing(municipalities, stems, query.municipalityIstat() != null)
                        .of(page, searcher.getIndexReader()),
                hits.total(),
                page(query),
                (hits.total() + PAGE - 1) / PAGE,
                mostFirst(hits.byCategory()),
                mostFirst(hits.byMunicipality()));
    }

    private static int page(CatalogueQuery query) {
        return Math.clamp(query.page(), 1, LAST_PAGE);
    }

    private static Map<String, Integer> mostFirst(Map<String, Integer> counts) {
        Map<String, Integer> sorted = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return Collections.unmodifiableMap(sorted);
    }

    private <T> T search(Searching<T> searching) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return searching.by(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @FunctionalInterface
    private interface Searching<T> {
        T by(IndexSearcher searcher) throws IOException;
    }

    @FunctionalInterface
    private interface Writing {
        void run() throws IOException;
    }
}
