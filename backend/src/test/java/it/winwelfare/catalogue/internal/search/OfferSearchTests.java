package it.winwelfare.catalogue.internal.search;

import static org.assertj.core.api.Assertions.assertThat;

import it.winwelfare.catalogue.CatalogueQuery;
import it.winwelfare.catalogue.OfferContent;
import it.winwelfare.catalogue.OfferId;
import it.winwelfare.catalogue.OfferSummary;
import it.winwelfare.catalogue.OfferVersion;
import it.winwelfare.catalogue.OfferVersionId;
import it.winwelfare.catalogue.SearchResult;
import it.winwelfare.catalogue.Sort;
import it.winwelfare.catalogue.VersionState;
import it.winwelfare.fiscal.VatTreatment;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.money.Money;
import it.winwelfare.network.OrganisationKind;
import it.winwelfare.providers.AccreditationState;
import it.winwelfare.providers.Provider;
import it.winwelfare.providers.Site;
import it.winwelfare.providers.SiteId;
import it.winwelfare.territory.Municipalities;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What people find, with a small catalogue of the valley. */
class OfferSearchTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final Municipalities MUNICIPALITIES = new Municipalities();
    private static final String ALBINO = istat("Albino");
    private static final String NEMBRO = istat("Nembro");
    private static final String GANDINO = istat("Gandino");
    private static final String BERGAMO = istat("Bergamo");

    private final OfferIndex index = new OfferIndex(new OfferDocument(texts(), MUNICIPALITIES), MUNICIPALITIES);

    @BeforeEach
    void fill() {
        put(
                "Assistenza con badante a ore",
                "carer",
                "Cooperativa Il Cortile",
                ALBINO,
                0,
                1_850,
                60,
                110,
                "Una collaboratrice esperta assiste la persona anziana a casa sua, per qualche ora o tutto il giorno.");
        put(
                "Asilo nido Le Coccinelle",
                "nursery",
                "Fondazione Asilo Honegger",
                ALBINO,
                0,
                45_000,
                0,
                3,
                "Posto al nido a tempo pieno, dal lunedì al venerdì, con il pranzo preparato nella nostra cucina.");
        put(
                "Baby-sitter a casa tua",
                "baby-sitting",
                "Cooperativa Il Cortile",
                NEMBRO,
                10,
                1_200,
                0,
                12,
                "Educatrici che stanno con i bambini il pomeriggio, la sera o quando la scuola è chiusa.");
        put(
                "Spazio compiti del pomeriggio",
                "homework-help",
                "Oratorio di Gandino",
                GANDINO,
                0,
                800,
                6,
                14,
                "Tre pomeriggi la settimana i ragazzi studiano con un educatore, poi si gioca insieme.");
        put(
                "Camicie stirate in un giorno",
                "laundry-ironing",
                "Lavanderia Serio",
                ALBINO,
                5,
                1_500,
                18,
                120,
                "Ritiriamo i panni in azienda e li riportiamo puliti e stirati il giorno dopo.");
        put(
                "CRE d’estate al parco",
                "summer-centre",
                "Oratorio di Gandino",
                GANDINO,
                0,
                7_000,
                6,
                14,
                "Quattro settimane di giochi, gite in montagna e piscina, con mensa.");
        put(
                "Accompagnamento alle visite mediche",
                "assisted-transport",
                "Auser Bergamo",
                BERGAMO,
                25,
                2_000,
                60,
                120,
                "Un volontario viene a casa, accompagna in ospedale con il pulmino attrezzato e aspetta la fine.");
        put(
                "Settimana di sollievo in RSA",
                "respite-care",
                "Fondazione Honegger RSA",
                ALBINO,
                0,
                55_000,
                65,
                120,
                "Un soggiorno breve in struttura, con medico e infermieri, mentre la famiglia riposa.");
        index.refresh();
    }

    @AfterEach
    void close() throws Exception {
        index.close();
    }

    @ParameterizedTest
    @CsvSource({
        "badante, Assistenza con badante a ore",
        "badanti, Assistenza con badante a ore",
        "assistente familiare, Assistenza con badante a ore",
        "una badante per la mamma, Assistenza con badante a ore",
        "nidi, Asilo nido Le Coccinelle",
        "nursery, Asilo nido Le Coccinelle",
        "micronido, Asilo nido Le Coccinelle",
        "l’asilo, Asilo nido Le Coccinelle",
        "tata, Baby-sitter a casa tua",
        "babysitter, Baby-sitter a casa tua",
        "baby sitting, Baby-sitter a casa tua",
        "doposcuola, Spazio compiti del pomeriggio",
        "aiuto compiti, Spazio compiti del pomeriggio",
        "grest, CRE d’estate al parco",
        "centri estivi, CRE d’estate al parco",
        "stireria, Camicie stirate in un giorno",
        "stiro, Camicie stirate in un giorno",
        "navetta, Accompagnamento alle visite mediche",
        "visita medica, Accompagnamento alle visite mediche",
        "casa di riposo, Settimana di sollievo in RSA",
        "residenza per anziani, Settimana di sollievo in RSA",
        "nido albino, Asilo nido Le Coccinelle",
        "compiti gandino, Spazio compiti del pomeriggio",
        "lavanderia serio, Camicie stirate in un giorno",
        "LUNEDI, Asilo nido Le Coccinelle",
    })
    void findsByStemSynonymProviderAndPlace(String text, String first) {
        assertThat(titles(text)).startsWith(first);
    }

    @ParameterizedTest
    @CsvSource({
        "badnate, Assistenza con badante a ore",
        "babysiter, Baby-sitter a casa tua",
        "stirreria, Camicie stirate in un giorno",
        "accompagnameto, Accompagnamento alle visite mediche",
        "cocinelle, Asilo nido Le Coccinelle",
    })
    void forgivesSlips(String text, String first) {
        assertThat(titles(text)).startsWith(first);
    }

    @ParameterizedTest
    @CsvSource({
        "cocci, Asilo nido Le Coccinelle",
        "nido coc, Asilo nido Le Coccinelle",
        "accompa, Accompagnamento alle visite mediche"
    })
    void findsWhileAWordIsBeingTyped(String text, String first) {
        assertThat(titles(text)).containsExactly(first);
    }

    @Test
    void whatHasAllWordsIsAllThatIsFoundIfThereIsSuch() {
        assertThat(titles("nido coccinelle")).containsExactly("Asilo nido Le Coccinelle");
        assertThat(titles("badante astronave")).containsExactly("Assistenza con badante a ore");
        assertThat(titles("astronave")).isEmpty();
    }

    @Test
    void theTitleCountsMoreThanTheDescription() {
        put(
                "Nidi per uccelli: laboratorio",
                "workshops",
                "Altra",
                NEMBRO,
                0,
                500,
                6,
                12,
                "Costruiamo insieme le casette.");
        put(
                "Laboratorio di musica",
                "workshops",
                "Altra",
                NEMBRO,
                0,
                500,
                6,
                12,
                "Si canta e si suona; chi ha un fratello al nido può venire con lui, il laboratorio dura un’ora.");
        index.refresh();
        List<String> titles = titles("nido laboratorio");
        assertThat(titles).containsExactly("Nidi per uccelli: laboratorio", "Laboratorio di musica");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title:nido AND (",
                "*",
                "??",
                "\"",
                "nido~ OR *:*",
                "[a TO z]",
                "+-&&||!(){}[]^\"~*?:\\/",
                "badante\u0000nido",
                "\ud83d\ude00",
                "\ud800",
                "nido' OR '1'='1",
                "<script>alert(1)</script>",
                "%00",
                "${jndi:ldap://x}"
            })
    void aTextIsNeverASyntax(String text) {
        assertThat(search(ask(text, null, null, null, null, Sort.RELEVANCE)).total())
                .isBetween(0L, 8L);
    }

    @Test
    void operatorsAreWords() {
        assertThat(titles("nido NOT coccinelle")).contains("Asilo nido Le Coccinelle");
        assertThat(titles("nido:coccinelle")).containsExactly("Asilo nido Le Coccinelle");
        assertThat(titles("title:coccinelle")).as("title is a word too").contains("Asilo nido Le Coccinelle");
    }

    @Test
    void aVeryLongTextIsCut() {
        String long1 = "nido ".repeat(10_000);
        assertThat(titles(long1)).containsExactly("Asilo nido Le Coccinelle");
        String everySynonym =
                "badante nido tata grest stiro navetta rsa colf compiti ludoteca piedibus caregiver psicologo bus "
                        + "palestra piscina inglese musica pratiche giardino ";
        assertThat(search(ask(everySynonym.repeat(50), null, null, null, null, Sort.RELEVANCE))
                        .total())
                .isBetween(0L, 8L);
        assertThat(titles("a".repeat(5_000))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "il la di", "!!!", "cerco un servizio vicino"})
    void aTextThatSaysNothingFindsEverything(String text) {
        assertThat(search(ask(text, null, null, null, null, Sort.RELEVANCE)).total())
                .isEqualTo(8);
    }

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
        assertThat(found.municipalities()).containsOnly(java.util.Map.entry(GANDINO, 1));
        SearchResult all = search(ask(null, null, null, null, null, Sort.RELEVANCE));
        assertThat(all.municipalities().entrySet()).first().isEqualTo(java.util.Map.entry(ALBINO, 4));
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

    @Test
    void showsThePlaceWhereItWasFound() {
        String before = "Testo che non dice molto di utile per chi legge. ".repeat(20);
        put(
                "Servizio misto",
                "courses",
                "Altra",
                NEMBRO,
                0,
                1_000,
                0,
                99,
                before + "Qui però insegniamo anche il violoncello ai ragazzi della valle. " + before);
        index.refresh();
        OfferSummary found = search(ask("violoncelli", null, null, null, null, Sort.RELEVANCE))
                .offers()
                .getFirst();
        assertThat(found.excerpt())
                .contains("violoncello")
                .startsWith("… ")
                .endsWith(" …")
                .hasSizeLessThan(190);
        assertThat(titlesOf(search(ask("nido", null, null, null, null, Sort.RELEVANCE))))
                .isNotEmpty();
    }

    @Test
    void anExcerptOfWordsWithoutEndIsCutToo() {
        put("Senza spazi", "courses", "Altra", NEMBRO, 0, 1_000, 0, 99, "x".repeat(3_999));
        index.refresh();
        assertThat(search(ask("spazi senza", null, null, null, null, Sort.RELEVANCE))
                        .offers())
                .filteredOn(offer -> offer.title().equals("Senza spazi"))
                .singleElement()
                .satisfies(offer -> assertThat(offer.excerpt()).hasSizeLessThan(190));
    }

    private List<String> titles(String text) {
        return titlesOf(search(ask(text, null, null, null, null, Sort.RELEVANCE)));
    }

    private static List<String> titlesOf(SearchResult result) {
        return result.offers().stream().map(OfferSummary::title).toList();
    }

    private SearchResult search(CatalogueQuery query) {
        return index.search(query, TODAY);
    }

    private static CatalogueQuery ask(String text, String place, Integer km, Integer age, Money most, Sort sort) {
        return new CatalogueQuery(text, Set.of(), place, km, age, most, sort, 1);
    }

    private void put(
            String title,
            String category,
            String provider,
            String istat,
            int radius,
            long cents,
            int from,
            int to,
            String text) {
        index.put(found(
                OfferId.next(), title, category, provider, istat, radius, cents, from, to, text, TODAY.plusYears(1)));
    }

    static FoundOffer found(
            OfferId offer,
            String title,
            String category,
            String providerName,
            String istat,
            int radius,
            long cents,
            int from,
            int to,
            String text,
            LocalDate until) {
        OrganisationId provider = OrganisationId.next();
        Site site = new Site(SiteId.next(), provider, "Sede", "Via Roma 1", istat);
        OfferContent content = new OfferContent(
                title,
                text,
                category,
                Money.cents(cents),
                "PER_SERVICE",
                from,
                to,
                site.id(),
                radius,
                90,
                VatTreatment.ORDINARY_22);
        return new FoundOffer(
                new OfferVersion(
                        OfferVersionId.next(),
                        offer,
                        provider,
                        1,
                        content,
                        VersionState.APPROVED,
                        null,
                        null,
                        null,
                        null),
                new Provider(
                        provider,
                        providerName,
                        OrganisationKind.COMPANY,
                        istat,
                        null,
                        null,
                        "a@example.org",
                        AccreditationState.ACCREDITED,
                        until,
                        null),
                site);
    }

    static ResourceBundleMessageSource texts() {
        ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
        texts.setBasename("i18n/categories");
        texts.setDefaultEncoding("UTF-8");
        return texts;
    }

    private static String istat(String name) {
        return MUNICIPALITIES.byName(name).orElseThrow().istat();
    }
}
