package it.winwelfare.catalogue.internal.search;

import it.winwelfare.catalogue.OfferSummary;
import it.winwelfare.catalogue.internal.search.Excerpts.Place;
import it.winwelfare.catalogue.internal.search.Hits.Hit;
import it.winwelfare.territory.Municipalities;
import it.winwelfare.territory.Municipality;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;

/** Reads what a list shows of some hits, each segment of the index once from its beginning to its end, which is how Lucene reads. */
final class Showing {

    private final Municipalities municipalities;
    private final Set<String> stems;
    private final boolean withDistances;

    /**
     * @param stems what was looked for, to show where it was found
     * @param withDistances whether a place was asked for from which to measure
     */
    Showing(Municipalities municipalities, Set<String> stems, boolean withDistances) {
        this.municipalities = municipalities;
        this.stems = stems;
        this.withDistances = withDistances;
    }

    /** The hits of one page, in their order. */
    List<OfferSummary> of(List<Hit> hits, IndexReader index) throws IOException {
        List<Hit> inOrderOfIndex =
                hits.stream().sorted(Comparator.comparingInt(Hit::document)).toList();
        Map<Hit, OfferSummary> shown = new HashMap<>();
        for (LeafReaderContext segment : index.leaves()) {
            int from = segment.docBase;
            int to = from + segment.reader().maxDoc();
            List<Hit> inSegment = inOrderOfIndex.stream()
                    .filter(hit -> hit.document() >= from && hit.document() < to)
                    .toList();
            if (!inSegment.isEmpty()) {
                read(segment, inSegment, shown);
            }
        }
        return hits.stream().map(shown::get).toList();
    }

    private void read(LeafReaderContext segment, List<Hit> hits, Map<Hit, OfferSummary> shown) throws IOException {
        BinaryDocValues written = DocValues.getBinary(segment.reader(), Field.CARD);
        Map<Hit, Card> cards = new LinkedHashMap<>();
        List<Hit> cut = new ArrayList<>();
        for (Hit hit : hits) {
            if (!written.advanceExact(hit.document() - segment.docBase)) {
                throw new IllegalStateException("a document without a card");
            }
            Card card = Card.read(written.binaryValue());
            cards.put(hit, card);
            if (!Excerpts.isShort(card.description())) {
                cut.add(hit);
            }
        }
        Map<Hit, List<Place>> places = places(segment.reader(), segment.docBase, cut);
        cards.forEach((hit, card) -> shown.put(
                hit,
                card.summary(
                        nameOf(card.municipality()),
                        withDistances && Double.isFinite(hit.km()) ? hit.km() : null,
                        Excerpts.of(card.description(), places.getOrDefault(hit, List.of())))));
    }

    /** Where the stems stand in the descriptions, in the order of the texts. */
    private Map<Hit, List<Place>> places(LeafReader segment, int base, List<Hit> hits) throws IOException {
        Map<Hit, List<Place>> places = new HashMap<>();
        if (hits.isEmpty()) {
            return places;
        }
        for (String stem : stems) {
            PostingsEnum found = segment.postings(new Term(Field.DESCRIPTION, stem), PostingsEnum.OFFSETS);
            if (found != null) {
                for (Hit hit : hits) {
                    add(stem, found, hit.document() - base, places.computeIfAbsent(hit, one -> new ArrayList<>()));
                }
            }
        }
        places.values().forEach(some -> some.sort(Comparator.comparingInt(Place::at)));
        return places;
    }

    private static void add(String stem, PostingsEnum found, int document, List<Place> places) throws IOException {
        int at = found.docID() < document ? found.advance(document) : found.docID();
        if (at == document) {
            for (int left = found.freq(); left > 0; left--) {
                found.nextPosition();
                places.add(new Place(found.startOffset(), stem));
            }
        }
    }

    private String nameOf(String istat) {
        return municipalities.byIstat(istat).map(Municipality::name).orElse(istat);
    }
}
