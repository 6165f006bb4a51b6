package it.winwelfare.catalogue.internal.search;

import static org.assertj.core.api.Assertions.assertThat;

import it.winwelfare.catalogue.CatalogueQuery;
import it.winwelfare.catalogue.OfferId;
import it.winwelfare.catalogue.OfferSummary;
import it.winwelfare.catalogue.OfferVersion;
import it.winwelfare.catalogue.OfferVersionId;
import it.winwelfare.catalogue.SearchResult;
import it.winwelfare.catalogue.Sort;
import it.winwelfare.money.Money;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the index keeps of an offer comes out of it again, in however many pieces it lies. */
class SearchIndexTests extends ValleySearch {

    private static final String LONG = "Parole che non dicono molto di utile a chi legge qui. ".repeat(12);

    @Test
    void showsAllOfAnOffer() {
        FoundOffer offer = found(
                OfferId.next(),
                "Però: «città» & 日本 😀",
                "sports",
                "Società dell’Órdine",
                NEMBRO,
                7,
                2_000_000,
                0,
                120,
                "Prima riga.\n\n  Seconda\triga. ",
                TODAY);
        index.put(offer);
        index.refresh();
        OfferSummary shown = search(ask("órdine", ALBINO, null, null, null, Sort.RELEVANCE))
                .offers()
                .getFirst();
        assertThat(shown.offer()).isEqualTo(offer.version().offer());
        assertThat(shown.version()).isEqualTo(offer.version().id());
        assertThat(shown.providerId()).isEqualTo(offer.provider().id());
        assertThat(shown.title()).isEqualTo("Però: «città» & 日本 😀");
        assertThat(shown.category()).isEqualTo("sports");
        assertThat(shown.providerName()).isEqualTo("Società dell’Órdine");
        assertThat(shown.municipalityIstat()).isEqualTo(NEMBRO);
        assertThat(shown.municipalityName()).isEqualTo("Nembro");
        assertThat(shown.price()).isEqualTo(Money.euros(20_000));
        assertThat(shown.unit()).isEqualTo("PER_SERVICE");
        assertThat(shown.ageFrom()).isZero();
        assertThat(shown.ageTo()).isEqualTo(120);
        assertThat(shown.distanceKm()).isBetween(1.0, 7.0);
        assertThat(shown.excerpt()).isEqualTo("Prima riga. Seconda riga.");
    }

    @Test
    void findsTheSameInManyPiecesAsInOne() {
        IntStream.range(0, 60).forEach(i -> {
            index.put(madeAt(
                    i,
                    found(
                            OfferId.next(),
                            "Corso numero " + i,
                            i % 2 == 0 ? "courses" : "workshops",
                            "Scuola",
                            i % 3 == 0 ? NEMBRO : GANDINO,
                            i % 5,
                            1_000 + i * 7 % 13,
                            18,
                            80,
                            LONG + "Il corso dura " + "molto ".repeat(i % 4) + "e finisce in piazza. " + LONG,
                            TODAY)));
            index.refresh();
        });
        List<CatalogueQuery> questions = List.of(
                ask("corso piazza", null, null, null, null, Sort.RELEVANCE),
                ask("corso", ALBINO, 5, null, null, Sort.DISTANCE),
                ask(null, ALBINO, 30, 20, null, Sort.PRICE),
                new CatalogueQuery("corsi", Set.of("courses"), NEMBRO, 20, null, null, Sort.RELEVANCE, 2));
        List<SearchResult> inMany = questions.stream().map(this::search).toList();
        index.compact();
        index.refresh();
        assertThat(inMany).allMatch(result -> result.total() > 0);
        assertThat(questions.stream().map(this::search).toList()).isEqualTo(inMany);
    }

    /** So that no two are equally new, and the order hangs on nothing else. */
    private static FoundOffer madeAt(int moment, FoundOffer offer) {
        OfferVersion version = offer.version();
        return new FoundOffer(
                new OfferVersion(
                        new OfferVersionId(
                                new UUID(((1_780_000_000_000L + moment) << 16) | 0x7000L, Long.MIN_VALUE | moment)),
                        version.offer(),
                        version.provider(),
                        version.number(),
                        version.content(),
                        version.state(),
                        null,
                        null,
                        null,
                        null),
                offer.provider(),
                offer.site());
    }

    @Test
    void keepsColumnsOnlyOfThePiecesThatThereAre() {
        IntStream.range(0, 30).forEach(i -> {
            put("Corso numero " + i, "courses", "Scuola", "Un corso di prova.");
            index.refresh();
            assertThat(titles("corso")).isNotEmpty();
        });
        assertThat(index.piecesHeld()).isGreaterThan(1);
        index.compact();
        index.refresh();
        assertThat(titles("corso")).hasSize(20);
        assertThat(index.piecesHeld()).isEqualTo(1);
    }

    @Test
    void whatIsTakenOutOfAPieceIsCountedNoMore() {
        OfferId offer = OfferId.next();
        index.put(found(offer, "Yoga", "sports", "Palestra", NEMBRO, 0, 1_000, 18, 99, "Per chi comincia.", TODAY));
        index.refresh();
        assertThat(search(CatalogueQuery.ofText("yoga")).municipalities()).isEqualTo(Map.of(NEMBRO, 1));
        index.put(found(offer, "Yoga", "courses", "Palestra", GANDINO, 0, 1_000, 18, 99, "Per tutti.", TODAY));
        index.refresh();
        SearchResult moved = search(CatalogueQuery.ofText("yoga"));
        assertThat(moved.municipalities()).isEqualTo(Map.of(GANDINO, 1));
        assertThat(moved.categories()).isEqualTo(Map.of("courses", 1));
    }

    @Test
    void aWordCountsByWhereItStands() {
        put("Servizio uno", "courses", "Altra", "Parliamo di violoncello.");
        put("Servizio due", "courses", "Violoncello", "Parliamo di altro.");
        put("Servizio violoncello", "courses", "Altra", "Parliamo di altro.");
        put("Servizio tre", "courses", "Altra", "Parliamo di violoncello, violoncello, violoncello e violoncello.");
        index.refresh();
        assertThat(titles("violoncello"))
                .containsExactly("Servizio tre", "Servizio violoncello", "Servizio due", "Servizio uno");
    }

    @Test
    void anExcerptShowsWhereMostOfTheWordsAre() {
        put(
                "Servizio misto",
                "courses",
                "Altra",
                LONG + "Anche la tromba. " + LONG + "Le baby-sitter suonano la tromba. " + LONG);
        index.refresh();
        OfferSummary found = search(ask("tromba tata", null, null, null, null, Sort.RELEVANCE))
                .offers()
                .getFirst();
        assertThat(found.excerpt()).contains("Le baby-sitter suonano la tromba.");
        OfferSummary unmarked = search(ask("altra misto", null, null, null, null, Sort.RELEVANCE))
                .offers()
                .getFirst();
        assertThat(unmarked.excerpt()).startsWith("Parole che").endsWith(" …");
    }
}
