package it.winwelfare.catalogue.internal.search;

import static org.assertj.core.api.Assertions.assertThat;

import it.winwelfare.catalogue.OfferSummary;
import it.winwelfare.catalogue.Sort;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people find by their own words, and what is shown of it. */
class SearchWordsTests extends ValleySearch {

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
        put("Nidi per uccelli: laboratorio", "workshops", "Altra", "Costruiamo insieme le casette.");
        put(
                "Laboratorio di musica",
                "workshops",
                "Altra",
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
    void showsThePlaceWhereItWasFound() {
        String before = "Testo che non dice molto di utile per chi legge. ".repeat(20);
        put(
                "Servizio misto",
                "courses",
                "Altra",
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
        put("Senza spazi", "courses", "Altra", "x".repeat(3_999));
        index.refresh();
        assertThat(search(ask("spazi senza", null, null, null, null, Sort.RELEVANCE))
                        .offers())
                .filteredOn(offer -> offer.title().equals("Senza spazi"))
                .singleElement()
                .satisfies(offer -> assertThat(offer.excerpt()).hasSizeLessThan(190));
    }
}
