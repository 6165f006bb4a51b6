package it.winwelfare.catalogue.internal.search;

import it.winwelfare.catalogue.Sort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;

/**
 * Goes once over everything that fits text, age and price; sorts out place and category, counts how what is left is spread, and keeps
 * the best. The choices of categories and of a place are made here and not in the query, since each choice is counted without itself.
 */
final class Hits extends SimpleCollector {

    /** Something found. */
    record Hit(int document, float score, double km, long price, long newness) {}

    private static final Comparator<Hit> NEWEST =
            Comparator.comparingLong(Hit::newness).reversed().thenComparingInt(Hit::document);
    private static final Comparator<Hit> BEST =
            Comparator.comparingDouble(Hit::score).reversed();
    private static final Comparator<Hit> NEAREST = Comparator.comparingDouble(Hit::km);
    private static final Comparator<Hit> CHEAPEST = Comparator.comparingLong(Hit::price);

    private final boolean scored;
    private final Set<String> categories;
    private final Reach reach;
    private final int keep;
    private final Comparator<Hit> order;
    private final PriorityQueue<Hit> kept;
    private final Map<String, Integer> byCategory = new HashMap<>();
    private final Map<String, Integer> byMunicipality = new HashMap<>();
    private int total;
    private @Nullable Leaf leaf;
    private @Nullable Scorable scorer;

    /**
     * @param scored whether a text was asked for, so that one thing fits better than another
     * @param keep how many of the first are wanted
     */
    Hits(boolean scored, Set<String> categories, Reach reach, Sort sort, int keep) {
        this.scored = scored;
        this.categories = categories;
        this.reach = reach;
        this.keep = keep;
        this.order = order(sort, reach);
        this.kept = new PriorityQueue<>(order.reversed());
    }

    /** For a search by one thread, which fills just this. */
    CollectorManager<Hits, Hits> alone() {
        return new CollectorManager<>() {
            @Override
            public Hits newCollector() {
                return Hits.this;
            }

            @Override
            public Hits reduce(Collection<Hits> collected) {
                return Hits.this;
            }
        };
    }

    /** How many fit. */
    int total() {
        return total;
    }

    /** The first of them in order. */
    List<Hit> first() {
        return kept.stream().sorted(order).toList();
    }

    /** Offers by category, whatever categories were chosen. */
    Map<String, Integer> byCategory() {
        return byCategory;
    }

    /** Offers by municipality, whatever place was chosen. */
    Map<String, Integer> byMunicipality() {
        return byMunicipality;
    }

    @Override
    public ScoreMode scoreMode() {
        return scored ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
        flush();
        leaf = new Leaf(context, categories, reach);
    }

    @Override
    public void setScorer(Scorable next) {
        scorer = next;
    }

    @Override
    public void collect(int document) throws IOException {
        Leaf here = leaf;
        if (here == null) {
            throw new IllegalStateException("a document before its segment");
        }
        int category = here.ordinal(here.category, document);
        int municipality = here.ordinal(here.municipality, document);
        boolean chosen = here.chosen[category];
        double km = here.km[municipality];
        boolean reached = !reach.isBound() || reach.includes(km, Leaf.value(here.radius, document));
        if (chosen) {
            here.perMunicipality[municipality]++;
        }
        if (reached) {
            here.perCategory[category]++;
            if (chosen) {
                total++;
                keep(here, document, km);
            }
        }
    }

    @Override
    public void finish() {
        flush();
        leaf = null;
    }

    private void keep(Leaf here, int document, double km) throws IOException {
        float score = scored && scorer != null ? scorer.score() : 0;
        Hit hit = new Hit(
                here.base + document, score, km, Leaf.value(here.price, document), Leaf.value(here.newness, document));
        if (kept.size() < keep) {
            kept.add(hit);
        } else if (keep > 0 && order.compare(hit, kept.element()) < 0) {
            kept.remove();
            kept.add(hit);
        }
    }

    private void flush() {
        if (leaf != null) {
            leaf.addTo(byCategory, byMunicipality);
            leaf = null;
        }
    }

    private static Comparator<Hit> order(Sort sort, Reach reach) {
        return switch (sort) {
            case RELEVANCE -> BEST.thenComparing(NEAREST).thenComparing(NEWEST);
            case DISTANCE -> (reach.isBound() ? NEAREST.thenComparing(BEST) : BEST).thenComparing(NEWEST);
            case PRICE -> CHEAPEST.thenComparing(NEAREST).thenComparing(BEST).thenComparing(NEWEST);
        };
    }

    /** One segment of the index: its columns, and what its ordinals mean for this question. */
    private static final class Leaf {

        private final int base;
        private final SortedDocValues category;
        private final SortedDocValues municipality;
        private final NumericDocValues radius;
        private final NumericDocValues price;
        private final NumericDocValues newness;
        private final boolean[] chosen;
        private final double[] km;
        private final int[] perCategory;
        private final int[] perMunicipality;

        Leaf(LeafReaderContext context, Set<String> categories, Reach reach) throws IOException {
            base = context.docBase;
            category = DocValues.getSorted(context.reader(), Field.CATEGORY_CODE);
            municipality = DocValues.getSorted(context.reader(), Field.MUNICIPALITY);
            radius = DocValues.getNumeric(context.reader(), Field.RADIUS);
            price = DocValues.getNumeric(context.reader(), Field.PRICE);
            newness = DocValues.getNumeric(context.reader(), Field.NEWNESS);
            chosen = new boolean[category.getValueCount()];
            for (int i = 0; i < chosen.length; i++) {
                chosen[i] = categories.isEmpty()
                        || categories.contains(category.lookupOrd(i).utf8ToString());
            }
            km = new double[municipality.getValueCount()];
            for (int i = 0; i < km.length; i++) {
                km[i] = reach.kmTo(municipality.lookupOrd(i).utf8ToString());
            }
            perCategory = new int[chosen.length];
            perMunicipality = new int[km.length];
        }

        int ordinal(SortedDocValues column, int document) throws IOException {
            if (!column.advanceExact(document)) {
                throw new IllegalStateException("a document without a value in a column that every document has");
            }
            return column.ordValue();
        }

        static long value(NumericDocValues column, int document) throws IOException {
            if (!column.advanceExact(document)) {
                throw new IllegalStateException("a document without a value in a column that every document has");
            }
            return column.longValue();
        }

        void addTo(Map<String, Integer> byCategory, Map<String, Integer> byMunicipality) {
            add(perCategory, category, byCategory);
            add(perMunicipality, municipality, byMunicipality);
        }

        private static void add(int[] counts, SortedDocValues column, Map<String, Integer> sums) {
            for (int i = 0; i < counts.length; i++) {
                if (counts[i] > 0) {
                    sums.merge(name(column, i), counts[i], Integer::sum);
                }
            }
        }

        private static String name(SortedDocValues column, int ordinal) {
            try {
                return column.lookupOrd(ordinal).utf8ToString();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
