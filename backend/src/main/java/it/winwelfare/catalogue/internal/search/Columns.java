package it.winwelfare.catalogue.internal.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader.CacheHelper;
import org.apache.lucene.index.IndexReader.CacheKey;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;

/**
 * What every offer of a segment of the index is sorted out, counted and put in order by, as arrays by the number of its document. A
 * segment never changes (what is taken out of it is only marked), so they are read once for each and go when it goes.
 */
record Columns(Names categories, Names municipalities, int[] radius, long[] price, long[] newness) {

    /**
     * A column of names, each kept once.
     *
     * @param names by their ordinals
     * @param ordinals by document
     */
    record Names(List<String> names, int[] ordinals) {}

    /** The columns of the segments that are searched. */
    static final class OfSegments {

        private final Map<CacheKey, Columns> known = new ConcurrentHashMap<>();

        /** Those of a segment that somebody holds open. */
        Columns of(LeafReader segment) {
            CacheHelper life = segment.getCoreCacheHelper();
            return known.computeIfAbsent(life.getKey(), key -> {
                try {
                    life.addClosedListener(known::remove);
                    return read(segment);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }

        /** Of how many segments they are held. */
        int size() {
            return known.size();
        }
    }

    private static Columns read(LeafReader segment) throws IOException {
        int[] radius = new int[segment.maxDoc()];
        long[] price = new long[segment.maxDoc()];
        long[] newness = new long[segment.maxDoc()];
        NumericDocValues radii = DocValues.getNumeric(segment, Field.RADIUS);
        NumericDocValues prices = DocValues.getNumeric(segment, Field.PRICE);
        NumericDocValues ages = DocValues.getNumeric(segment, Field.NEWNESS);
        for (int document = 0; document < segment.maxDoc(); document++) {
            radius[document] = Math.toIntExact(value(radii, document));
            price[document] = value(prices, document);
            newness[document] = value(ages, document);
        }
        return new Columns(
                names(segment, Field.CATEGORY_CODE), names(segment, Field.MUNICIPALITY), radius, price, newness);
    }

    private static Names names(LeafReader segment, String field) throws IOException {
        SortedDocValues values = DocValues.getSorted(segment, field);
        int[] ordinals = new int[segment.maxDoc()];
        for (int document = 0; document < ordinals.length; document++) {
            insist(values.advanceExact(document));
            ordinals[document] = values.ordValue();
        }
        return new Names(
                IntStream.range(0, values.getValueCount())
                        .mapToObj(ordinal -> name(values, ordinal))
                        .toList(),
                ordinals);
    }

    private static String name(SortedDocValues values, int ordinal) {
        try {
            return values.lookupOrd(ordinal).utf8ToString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long value(NumericDocValues values, int document) throws IOException {
        insist(values.advanceExact(document));
        return values.longValue();
    }

    private static void insist(boolean hasValue) {
        if (!hasValue) {
            throw new IllegalStateException("a document without a value in a column that every document has");
        }
    }
}
