package it.winwelfare.catalogue.internal.search;

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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.context.support.ResourceBundleMessageSource;

/** A small catalogue of the valley, and the questions that are put to it. */
abstract class ValleySearch {

    static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final Municipalities MUNICIPALITIES = new Municipalities();
    static final String ALBINO = istat("Albino");
    static final String NEMBRO = istat("Nembro");
    static final String GANDINO = istat("Gandino");
    private static final String BERGAMO = istat("Bergamo");

    final OfferIndex index = new OfferIndex(new OfferDocument(texts(), MUNICIPALITIES), MUNICIPALITIES);

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

    List<String> titles(String text) {
        return titlesOf(search(ask(text, null, null, null, null, Sort.RELEVANCE)));
    }

    static List<String> titlesOf(SearchResult result) {
        return result.offers().stream().map(OfferSummary::title).toList();
    }

    SearchResult search(CatalogueQuery query) {
        return index.search(query, TODAY);
    }

    static CatalogueQuery ask(String text, String place, Integer km, Integer age, Money most, Sort sort) {
        return new CatalogueQuery(text, Set.of(), place, km, age, most, sort, 1);
    }

    void put(
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

    /** An offer of which only the words matter. */
    void put(String title, String category, String provider, String text) {
        put(title, category, provider, NEMBRO, 0, 1_000, 0, 99, text);
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

    private static ResourceBundleMessageSource texts() {
        ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
        texts.setBasename("i18n/categories");
        texts.setDefaultEncoding("UTF-8");
        return texts;
    }

    private static String istat(String name) {
        return MUNICIPALITIES.byName(name).orElseThrow().istat();
    }
}
