package it.winwelfare.portal.ambito;

import static it.winwelfare.testing.Visit.shows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.winwelfare.catalogue.OfferId;
import it.winwelfare.catalogue.Offers;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.identity.People;
import it.winwelfare.identity.Role;
import it.winwelfare.identity.RoleIn;
import it.winwelfare.identity.UserView;
import it.winwelfare.identity.Users;
import it.winwelfare.network.Organisations;
import it.winwelfare.portal.employee.Valley;
import it.winwelfare.portal.employee.Valley.Seller;
import it.winwelfare.portal.employee.Valley.Worker;
import it.winwelfare.testing.SampleOrganisations;
import it.winwelfare.testing.Visit;
import it.winwelfare.testing.WinTest;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The record in the words of those who read it. */
@WinTest
class RecordPagesTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private Users users;

    @Autowired
    private Offers offers;

    @Autowired
    private Organisations organisations;

    @Autowired
    private MessageSource messages;

    @Autowired
    private JdbcClient jdbc;

    private Valley valley;
    private UserView clerk;
    private Visit ada;

    @BeforeEach
    void theAmbitoReads() throws Exception {
        valley = beans.createBean(Valley.class);
        clerk = People.with(users, new RoleIn(Role.AMBITO, OrganisationId.next()));
        ada = Visit.of(mvc, clerk);
    }

    @Test
    void anActIsToldInWordsWithTheNamesOfWhoActedAndForWhom() throws Exception {
        Seller seller = valley.seller();
        OfferId offer = offers.draft(
                seller.person(), seller.id(), valley.summerWeek(seller, "Estate " + SampleOrganisations.word()));
        offers.submit(seller.person(), offer);
        String review = "/ambito/offerte/"
                + offers.history(seller.person(), offer).latest().id();
        ada.sendFrom(ada.read(review), review + "/approva").andExpect(redirectedUrl("/ambito"));

        ada.open("/ambito/registro?atto=offer.published&di=" + seller.id())
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                shows("Offerta approvata"),
                                shows("offer.published"),
                                shows(clerk.name()),
                                shows("Portale, 127.0.0.1"),
                                shows(organisations.find(seller.id()).name()))));
    }

    @Test
    void theNameOfAnEmployeeStaysOutOfIt() throws Exception {
        Worker worker = valley.worker(valley.employer());
        String name = users.find(worker.actor().requireUser()).name();

        String page =
                ada.read("/ambito/registro?atto=user.&su=" + worker.actor().requireUser());
        assertThat(page.substring(page.indexOf("<tbody>")))
                .contains("Una persona", "Persona registrata")
                .doesNotContain(name);
    }

    @Test
    void oneKindOfThingIsAskedForByItsName() throws Exception {
        Seller seller = valley.seller();

        assertThat(ada.read("/ambito/registro?atto=provider.&di=" + seller.id()))
                .containsPattern("value=\"provider\\.\"\\s+selected=\"selected\"\\s*>Fornitori<")
                .contains("Fornitore accreditato");
        ada.open("/ambito/registro?atto=voucher.&di=" + seller.id())
                .andExpect(content().string(shows("Nessun atto con questi filtri.")));
    }

    @Test
    void whatIsNoIdIsSaidToBeNone() throws Exception {
        ada.open("/ambito/registro?di=acerbis").andExpect(status().is(422));
    }

    /** All that the tests of this JVM have had written so far; those of the audit stamp paper. */
    @ParameterizedTest
    @ValueSource(strings = {"it", "en"})
    void everyActThatWasWrittenDownHasItsWords(String language) {
        valley.seller();
        List<String> acts = jdbc.sql("SELECT DISTINCT what FROM audit_entry WHERE what <> 'paper.stamped'")
                .query(String.class)
                .list();

        assertThat(acts)
                .contains("provider.accredited")
                .allSatisfy(act -> assertThat(
                                messages.getMessage("act." + act, null, null, Locale.forLanguageTag(language)))
                        .isNotBlank());
    }
}
