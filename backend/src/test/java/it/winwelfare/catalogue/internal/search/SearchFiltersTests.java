package it.winwelfare.catalogue.internal.search;

import static org.assertj.core.api.Assertions.assertThat;

import it.winwelfare.catalogue.CatalogueQuery;
import it.winwelfare.catalogue.OfferId;
import it.winwelfare.catalogue.OfferSummary;
import it.winwelfare.catalogue.SearchResult;
import it.winwelfare.catalogue.Sort;
import it.winwelfare.money.Money;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is left of the catalogue by place, age, price, category and day, and in which order it comes. */
class SearchFiltersTests extends ValleySearch {

    @Test
    void findsWhatIsNearAndWhatComesNear() {
        SearchResult inAlbino = search(ask(null, ALBINO, null, null, null, Sort.DISTANCE));
        // Sites of Albino; the baby-sitter of Nembro (10 km) and the driver of Bergamo (25 km) come.
        assertThat(titlesOf(inAlbino))
                .hasSize(6)
                .contains("Baby-sitter a casa tua", "Accompagnamento alle visite mediche")
                .doesNotContain("CRE d’estate al parco");
        assertThat(inAlbino.offers()).extracting(OfferSummary::distanceKm).isSorted();
        assertThat(inAlbino.offers().getFirst().distanceKm()).isZero();
        assertThat(titlesOf(search(ask(null, ALBINO, 20, null, null, Sort.DISTANCE))))
                .contains("CRE d’estate al parco");
        SearchResult inGandino = search(ask(null, GANDINO, 0, null, null, Sort.DISTANCE));
        assertThat(titlesOf(inGandino)).doesNotContain("Camicie stirate in un giorno", "Baby-sitter a casa tua");
    }

    @Test
    void anUnknownPlaceFindsNothingAndNoPlaceTellsNoDistance() {
        assertThat(search(ask(null, "999999", 100, null, null, Sort.DISTANCE)).total())
                .isZero();
        assertThat(search(ask(null, null, 5, null, null, Sort.DISTANCE)).offers())
                .hasSize(8)
                .extracting(OfferSummary::distanceKm)
                .containsOnlyNulls();
    }

    @Test
    void agesAreWithin() {
        assertThat(titlesOf(search(ask(null, null, null, 3, null, Sort.PRICE))))
                .containsExactly("Baby-sitter a casa tua", "Asilo nido Le Coccinelle");
        assertThat(titlesOf(search(ask(null, null, null, 13, null, Sort.PRICE))))
                .containsExactly("Spazio compiti del pomeriggio", "CRE d’estate al parco");
        assertThat(search(ask(null, null, null, -1, null, Sort.PRICE)).total()).isZero();
    }

    @Test
    void pricesAreAtMostAndTheCheapestComesFirst() {
        SearchResult found = search(ask(null, null, null, null, Money.euros(15), Sort.PRICE));
        assertThat(titlesOf(found))
                .containsExactly(
                        "Spazio compiti del pomeriggio", "Baby-sitter a casa tua", "Camicie stirate in un giorno");
        assertThat(found.offers().getFirst().price()).isEqualTo(Money.euros(8));
    }

    @Test
    void countsEachChoiceWithoutItself() {
        CatalogueQuery childrenInGandino =
                new CatalogueQuery(null, Set.of("homework-help"), GANDINO, null, null, null, Sort.RELEVANCE, 1);
        SearchResult found = search(childrenInGandino);
        assertThat(titlesOf(found)).containsExactly("Spazio compiti del pomeriggio");
        assertThat(found.categories())
                .containsEntry("homework-help", 1)
                .containsEntry("summer-centre", 1)
                .containsEntry("assisted-transport", 1)
                .doesNotContainKey("carer");
        assertThat(found.municipalities()).containsOnly(Map.entry(GANDINO, 1));
        SearchResult all = search(ask(null, null, null, null, null, Sort.RELEVANCE));
        assertThat(all.municipalities().entrySet()).first().isEqualTo(Map.entry(ALBINO, 4));
        assertThat(all.categories().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(8);
    }

    @Test
    void unknownCategoriesFindNothing() {
        CatalogueQuery query = new CatalogueQuery(null, Set.of("nothing"), null, null, null, null, Sort.PRICE, 1);
        assertThat(search(query).total()).isZero();
        assertThat(search(query).categories()).hasSize(8);
    }

    @Test
    void turnsPagesWithoutLossOrRepetition() {
        IntStream.range(0, 50)
                .forEach(i ->
                        put("Corso numero " + i, "courses", "Scuola", NEMBRO, 0, 10_000, 18, 80, "Un corso di prova."));
        index.refresh();
        List<SearchResult> pages = IntStream.rangeClosed(1, 4)
                .mapToObj(page ->
                        search(new CatalogueQuery(null, Set.of("courses"), null, null, null, null, Sort.PRICE, page)))
                .toList();
        assertThat(pages).extracting(page -> page.offers().size()).containsExactly(20, 20, 10, 0);
        assertThat(pages).allMatch(page -> page.total() == 50 && page.pages() == 3);
        assertThat(pages.stream()
                        .flatMap(page -> page.offers().stream())
                        .map(OfferSummary::offer)
                        .distinct())
                .hasSize(50);
        assertThat(search(new CatalogueQuery(null, Set.of(), null, null, null, null, Sort.PRICE, -7))
                        .page())
                .isEqualTo(1);
        assertThat(search(new CatalogueQuery(null, Set.of(), null, null, null, null, Sort.PRICE, Integer.MAX_VALUE))
                        .offers())
                .isEmpty();
    }

    @Test
    void withoutATextTheNewestComesFirst() {
        put("Appena arrivato", "courses", "Scuola", NEMBRO, 0, 1_000, 18, 80, "Un corso di prova.");
        index.refresh();
        assertThat(titles("")).startsWith("Appena arrivato");
    }

    @Test
    void aNewVersionTakesThePlaceOfTheOld() {
        OfferId offer = OfferId.next();
        index.put(
                found(offer, "Yoga dolce", "sports", "Palestra", NEMBRO, 0, 1_000, 18, 99, "Per chi comincia.", TODAY));
        index.put(found(
                offer, "Yoga dinamico", "sports", "Palestra", NEMBRO, 0, 1_200, 18, 99, "Per chi continua.", TODAY));
        index.refresh();
        assertThat(titles("yoga")).containsExactly("Yoga dinamico");
        index.remove(offer);
        index.refresh();
        assertThat(titles("yoga")).isEmpty();
    }

    @Test
    void whoseAccreditationEndedIsNotFoundFromTheNextDay() {
        index.put(found(
                OfferId.next(), "Yoga dolce", "sports", "Palestra", NEMBRO, 0, 1_000, 18, 99, "Per tutti.", TODAY));
        index.refresh();
        assertThat(index.search(CatalogueQuery.ofText("yoga"), TODAY).total()).isEqualTo(1);
        assertThat(index.search(CatalogueQuery.ofText("yoga"), TODAY.plusDays(1))
                        .total())
                .isZero();
    }
}
