package it.winwelfare.catalogue.internal.search;

import it.winwelfare.catalogue.Sort;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
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

    private final Columns.OfSegments columns;
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
    Hits(Columns.OfSegments columns, boolean scored, Set<String> categories, Reach reach, Sort sort, int keep) {
        this.columns = columns;
        this.scored = scored;
        this.categories = categories;
        this.reach = reach;
        this.keep = keep;
        this.order = order(sort, reach);
        this.kept = new PriorityQueue<>((one, other) -> order.compare(other, one));
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
    protected void doSetNextReader(LeafReaderContext context) {
        flush();
        leaf = new Leaf(context.docBase, columns.of(context.reader()), categories, reach);
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
        int category = here.categories.ordinals()[document];
        int municipality = here.municipalities.ordinals()[document];
        boolean chosen = here.chosen[category];
        if (chosen) {
            here.perMunicipality[municipality]++;
        }
        double km = here.km(municipality);
        if (reach.includes(km, here.columns.radius()[document])) {
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
                here.base + document,
                score,
                km,
                here.columns.price()[document],
                here.columns.newness()[document]);
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

    /** Written out, and not put together of comparators of single columns: it is asked for every offer that is found. */
    private static Comparator<Hit> order(Sort sort, Reach reach) {
        return switch (sort) {
            case RELEVANCE -> Hits::byRelevance;
            case DISTANCE -> reach.isBound() ? Hits::byDistance : Hits::byRelevance;
            case PRICE -> Hits::byPrice;
        };
    }

    private static int byRelevance(Hit one, Hit other) {
        int order = Float.compare(other.score(), one.score());
        if (order == 0) {
            order = Double.compare(one.km(), other.km());
        }
        return order == 0 ? byNewness(one, other) : order;
    }

    private static int byDistance(Hit one, Hit other) {
        int order = Double.compare(one.km(), other.km());
        return order == 0 ? byRelevance(one, other) : order;
    }

    private static int byPrice(Hit one, Hit other) {
        int order = Long.compare(one.price(), other.price());
        return order == 0 ? byDistance(one, other) : order;
    }

    private static int byNewness(Hit one, Hit other) {
        int order = Long.compare(other.newness(), one.newness());
        return order == 0 ? Integer.compare(one.document(), other.document()) : order;
    }

    /** One segment of the index: its columns, and what their ordinals mean for this question. */
    private static final class Leaf {

        private final int base;
        private final Columns columns;
        private final Columns.Names categories;
        private final Columns.Names municipalities;
        private final Reach reach;
        private final boolean[] chosen;
        private final double[] km;
        private final int[] perCategory;
        private final int[] perMunicipality;

        Leaf(int base, Columns columns, Set<String> wanted, Reach reach) {
            this.base = base;
            this.columns = columns;
            this.categories = columns.categories();
            this.municipalities = columns.municipalities();
            this.reach = reach;
            chosen = new boolean[categories.names().size()];
            for (int i = 0; i < chosen.length; i++) {
                chosen[i] =
                        wanted.isEmpty() || wanted.contains(categories.names().get(i));
            }
            km = new double[municipalities.names().size()];
            Arrays.fill(km, Double.NaN);
            perCategory = new int[chosen.length];
            perMunicipality = new int[km.length];
        }

        /** Measured when the first offer of the municipality is found. */
        double km(int municipality) {
            if (Double.isNaN(km[municipality])) {
                km[municipality] = reach.kmTo(municipalities.names().get(municipality));
            }
            return km[municipality];
        }

        void addTo(Map<String, Integer> byCategory, Map<String, Integer> byMunicipality) {
            add(perCategory, categories, byCategory);
            add(perMunicipality, municipalities, byMunicipality);
        }

        private static void add(int[] counts, Columns.Names column, Map<String, Integer> sums) {
            for (int i = 0; i < counts.length; i++) {
                if (counts[i] > 0) {
                    sums.merge(column.names().get(i), counts[i], Integer::sum);
                }
            }
        }
    }
}
