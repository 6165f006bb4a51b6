package it.winwelfare.portal.provider;

import static it.winwelfare.testing.Visit.leadsTo;
import static it.winwelfare.testing.Visit.shows;
import static it.winwelfare.testing.Visit.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.winwelfare.catalogue.OfferId;
import it.winwelfare.catalogue.Offers;
import it.winwelfare.identifiers.Iban;
import it.winwelfare.identity.People;
import it.winwelfare.identity.Role;
import it.winwelfare.portal.employee.Valley.Seller;
import it.winwelfare.providers.Providers;
import it.winwelfare.providers.Site;
import it.winwelfare.testing.SampleOrganisations;
import it.winwelfare.testing.Visit;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A provider at its desk, by the pages alone. */
class ProviderPagesTest extends ProviderStory {

    @Autowired
    private Providers providers;

    @Autowired
    private Offers offers;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void anOfferWithFaultsKeepsWhatWasTypedAndIsSentWhenSound() throws Exception {
        String title = "Ripetizioni " + SampleOrganisations.word();
        String[] typed = {
            "title",
            title,
            "description",
            "",
            "category",
            "homework-help",
            "price",
            "venti",
            "unit",
            "PER_HOUR",
            "ageFrom",
            "6",
            "ageTo",
            "18",
            "site",
            seller.site().toString(),
            "radiusKm",
            "0",
            "validityDays",
            "90",
            "vat",
            "EXEMPT_ART10_20"
        };
        counter.send("/fornitore/offerte/nuova", typed)
                .andExpect(status().is(422))
                .andExpect(content()
                        .string(allOf(
                                shows("value=\"" + title + "\""),
                                shows("value=\"venti\""),
                                shows("href=\"#f-price\""),
                                shows("href=\"#f-description\""),
                                shows("id=\"f-description-error\""))));
        typed[7] = "20";
        counter.send("/fornitore/offerte/nuova", typed)
                .andExpect(status().is(422))
                .andExpect(content().string(allOf(shows("value=\"" + title + "\""), shows("href=\"#f-description\""))));
        counter.open("/fornitore/offerte").andExpect(content().string(not(shows(title))));

        typed[3] = "Un’ora con un’educatrice, per i compiti e per imparare a studiare.";
        String offer = leadsTo(counter.send("/fornitore/offerte/nuova", typed));
        counter.open(offer).andExpect(content().string(shows("Nessuno la vede ancora")));
        counter.send(offer + "/invia").andExpect(redirectedUrl(offer));
        counter.open(offer).andExpect(content().string(shows("L’Ambito la sta guardando")));
        counter.send(offer + "/invia").andExpect(redirectedUrl(offer));
    }

    @Test
    void theProfileIsDescribedAndGetsASite() throws Exception {
        counter.open("/fornitore/scheda").andExpect(content().string(allOf(shows("Manca l’IBAN"), shows("Sede"))));
        String text = "Da vent’anni con le famiglie <b>della valle</b>.";
        counter.send("/fornitore/scheda/descrizione", "description", text)
                .andExpect(redirectedUrl("/fornitore/scheda"));
        assertThat(providers.find(seller.id()).description()).isEqualTo(text);
        counter.open("/fornitore/scheda")
                .andExpect(content().string(allOf(shows("&lt;b&gt;"), not(shows("<b>della")))));
        counter.send("/fornitore/scheda/descrizione", "description", "x".repeat(2_001))
                .andExpect(status().is(422))
                .andExpect(content().string(allOf(shows("href=\"#f-description\""), shows("xxxxx"))));

        counter.send("/fornitore/scheda/sedi/nuova", "name", "Sede di Nembro", "address", "", "municipalityIstat", "")
                .andExpect(status().is(422))
                .andExpect(content()
                        .string(allOf(
                                shows("value=\"Sede di Nembro\""),
                                shows("href=\"#f-address\""),
                                shows("href=\"#f-municipalityIstat\""))));
        counter.send(
                        "/fornitore/scheda/sedi/nuova",
                        "name",
                        "Sede di Nembro",
                        "address",
                        "via Roma 2",
                        "municipalityIstat",
                        "999999")
                .andExpect(status().is(422));
        counter.send(
                        "/fornitore/scheda/sedi/nuova",
                        "name",
                        "Sede di Nembro",
                        "address",
                        "via Roma 2",
                        "municipalityIstat",
                        "016144")
                .andExpect(redirectedUrl("/fornitore/scheda"));
        assertThat(providers.sites(seller.id())).extracting(Site::name).containsExactly("Sede", "Sede di Nembro");
        counter.open("/fornitore/scheda").andExpect(content().string(shows("via Roma 2, Nembro")));
    }

    @Test
    void theIbanIsCheckedShownMaskedAndItsChangeToldByMail() throws Exception {
        Iban iban = Iban.italian("03069", "11100", "100000012345");
        String wrong = iban.value().substring(0, 26) + "6";
        counter.send("/fornitore/scheda/iban", "iban", wrong)
                .andExpect(status().is(422))
                .andExpect(content()
                        .string(allOf(
                                shows("href=\"#f-iban\""),
                                shows("value=\"" + wrong + "\""),
                                shows("Questo IBAN non è giusto"))));
        counter.send("/fornitore/scheda/iban", "iban", "").andExpect(status().is(422));
        assertThat(providers.find(seller.id()).maskedIban()).isNull();

        counter.send("/fornitore/scheda/iban", "iban", iban.grouped().toLowerCase(Locale.ROOT))
                .andExpect(redirectedUrl("/fornitore/scheda"));
        counter.open("/fornitore/scheda")
                .andExpect(content().string(allOf(shows(iban.masked()), not(shows(iban.value())))));
        counter.open("/fornitore/scheda/iban")
                .andExpect(content().string(allOf(shows(iban.masked()), not(shows(iban.value())))));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> jdbc.sql("SELECT COUNT(*) FROM notifications_mail WHERE kind = 'provider-paid-to' AND"
                                        + " recipient = ?")
                                .param(providers.find(seller.id()).email())
                                .query(Long.class)
                                .single()
                        == 1);
    }

    @Test
    void anothersOffersStatementsAndAreaStayClosed() throws Exception {
        Seller other = valley.seller();
        OfferId theirs = offers.draft(
                other.person(), other.id(), valley.summerWeek(other, "Estate " + SampleOrganisations.word()));
        for (String path : List.of(
                "/fornitore/offerte/" + theirs,
                "/fornitore/offerte/" + theirs + "/modifica",
                "/fornitore/offerte/" + theirs + "/ritira")) {
            assertThat(counter.open(path).andReturn().getResponse().getStatus())
                    .as(path)
                    .isIn(403, 404);
        }
        assertThat(counter.send("/fornitore/offerte/" + theirs + "/invia")
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isIn(403, 404);
        Visit hr = Visit.of(mvc, People.with(users, Role.COMPANY_HR));
        for (String path : List.of(
                "/fornitore",
                "/fornitore/cassa",
                "/fornitore/scheda",
                "/fornitore/scheda/iban",
                "/fornitore/accessi",
                "/fornitore/estratti")) {
            hr.open(path).andExpect(status().isForbidden());
            counter.open(path).andExpect(status().isOk());
        }
        hr.send("/fornitore/scheda/iban", "iban", "IT60X0542811101000000123456").andExpect(status().isForbidden());
    }
}
