package it.winwelfare.portal.ambito;

import static it.winwelfare.testing.Visit.shows;
import static it.winwelfare.testing.Visit.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.winwelfare.catalogue.OfferId;
import it.winwelfare.catalogue.OfferVersion;
import it.winwelfare.catalogue.Offers;
import it.winwelfare.catalogue.VersionState;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.identity.People;
import it.winwelfare.identity.Role;
import it.winwelfare.identity.RoleIn;
import it.winwelfare.identity.Users;
import it.winwelfare.ledger.LedgerControls;
import it.winwelfare.money.Money;
import it.winwelfare.network.Applicant;
import it.winwelfare.network.JoinForm;
import it.winwelfare.network.JoinRequests;
import it.winwelfare.payments.BankTransfers;
import it.winwelfare.portal.employee.Valley;
import it.winwelfare.portal.employee.Valley.Employer;
import it.winwelfare.portal.employee.Valley.Seller;
import it.winwelfare.testing.SampleOrganisations;
import it.winwelfare.testing.Visit;
import it.winwelfare.testing.WinTest;
import it.winwelfare.wallets.Wallets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.MockMvc;

/** The Ambito decides what waits and records the companies' money, by the pages alone. */
@WinTest
class DecisionPagesTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private Users users;

    @Autowired
    private Offers offers;

    @Autowired
    private JoinRequests requests;

    @Autowired
    private BankTransfers transfers;

    @Autowired
    private Wallets wallets;

    @Autowired
    private LedgerControls controls;

    private Valley valley;
    private Seller seller;
    private Visit ada;
    private String title;
    private OfferVersion waiting;

    @BeforeEach
    void anOfferWaits() throws Exception {
        valley = beans.createBean(Valley.class);
        seller = valley.seller();
        ada = Visit.of(mvc, People.with(users, new RoleIn(Role.AMBITO, OrganisationId.next())));
        title = "Estate " + SampleOrganisations.word();
        OfferId offer = offers.draft(seller.person(), seller.id(), valley.summerWeek(seller, title));
        offers.submit(seller.person(), offer);
        waiting = offers.history(seller.person(), offer).latest();
    }

    @AfterEach
    void theBooksAgree() {
        assertThat(controls.run().findings()).isEmpty();
    }

    @Test
    void theQueueShowsWhatWaitsAndLeadsThere() throws Exception {
        JoinForm form = SampleOrganisations.joinForm(Applicant.COMPANY);
        requests.submit(form);

        ada.open("/ambito")
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                shows(title),
                                shows("/ambito/offerte/" + waiting.id()),
                                shows(form.organisationName()))));
        ada.open("/ambito?tipo=offer-review")
                .andExpect(content().string(allOf(shows(title), not(shows(form.organisationName())))));
    }

    @Test
    void anApprovedOfferLeavesTheQueueForTheCatalogue() throws Exception {
        String page = ada.read(review());
        assertThat(page).contains(title, "Approva: entra nel catalogo");

        ada.sendFrom(page, review() + "/approva").andExpect(redirectedUrl("/ambito"));

        assertThat(state()).isEqualTo(VersionState.APPROVED);
        ada.open("/ambito").andExpect(content().string(not(shows("/ambito/offerte/" + waiting.id()))));
        ada.open(review()).andExpect(content().string(not(shows("Approva: entra nel catalogo"))));
    }

    @Test
    void aChangeIsAskedForWithItsReason() throws Exception {
        ada.send(review() + "/rispondi", "answer", "ASK", "reason", "Manca l’orario della gita.")
                .andExpect(redirectedUrl("/ambito"));

        assertThat(state()).isEqualTo(VersionState.CHANGES_REQUESTED);
        ada.open(review()).andExpect(content().string(shows("Manca l’orario della gita.")));
    }

    @Test
    void anOfferIsRefusedWithItsReason() throws Exception {
        ada.send(review() + "/rispondi", "answer", "REFUSE", "reason", "Non è un servizio di welfare.")
                .andExpect(redirectedUrl("/ambito"));

        assertThat(state()).isEqualTo(VersionState.REFUSED);
    }

    @Test
    void withoutAReasonNothingIsAnsweredAndTheChoiceStays() throws Exception {
        String page = text(ada.send(review() + "/rispondi", "answer", "REFUSE", "reason", "  ")
                .andExpect(status().is(422)));

        assertThat(page).contains("f-reason-error", "Questo campo serve.");
        assertThat(page).containsPattern("value=\"REFUSE\" name=\"answer\" checked");
        assertThat(state()).isEqualTo(VersionState.SUBMITTED);
    }

    @Test
    void withoutAnAnswerTheReasonStaysAsTyped() throws Exception {
        ada.send(review() + "/rispondi", "reason", "Il prezzo non torna.")
                .andExpect(status().is(422))
                .andExpect(content().string(shows("Il prezzo non torna.")));

        assertThat(state()).isEqualTo(VersionState.SUBMITTED);
    }

    @Test
    void aSecondClickRecordsTheTransferOnce() throws Exception {
        Employer employer = valley.employer();
        String page = ada.read(company(employer));
        String[] typed = {
            "amount",
            "1.250,50",
            "valueDate",
            valley.today().toString(),
            "bankReference",
            "TRN" + SampleOrganisations.word()
        };

        ada.sendFrom(page, company(employer) + "/bonifici", typed).andExpect(redirectedUrl(company(employer)));
        ada.sendFrom(page, company(employer) + "/bonifici", typed).andExpect(redirectedUrl(company(employer)));

        assertThat(transfers.of(employer.hr(), employer.id())).hasSize(1);
        assertThat(wallets.funds(employer.hr(), employer.id()).free()).isEqualTo(Money.cents(125_050));
        ada.open(company(employer)).andExpect(content().string(shows("€ 1.250,50")));
    }

    @Test
    void anAmountThatIsNoneStandsByItsFieldAsTyped() throws Exception {
        Employer employer = valley.employer();
        String page = ada.read(company(employer));
        for (String amount : new String[] {"tanti", "-5", "0"}) {
            String again = text(ada.sendFrom(
                            page,
                            company(employer) + "/bonifici",
                            "amount",
                            amount,
                            "valueDate",
                            valley.today().toString(),
                            "bankReference",
                            "TRN" + SampleOrganisations.word())
                    .andExpect(status().is(422)));
            assertThat(again).as(amount).contains("f-amount-error", "name=\"key\" value=\"");
        }
        assertThat(transfers.of(employer.hr(), employer.id())).isEmpty();
    }

    @Test
    void moneyForACompanyThatIsNoneGoesNowhere() throws Exception {
        OrganisationId nobody = OrganisationId.next();
        ada.send(
                        "/ambito/aziende/" + nobody + "/bonifici",
                        "amount",
                        "10",
                        "valueDate",
                        valley.today().toString(),
                        "bankReference",
                        "TRN" + SampleOrganisations.word(),
                        "key",
                        SampleOrganisations.word())
                .andExpect(status().isNotFound());
        ada.open("/ambito/aziende/" + nobody).andExpect(status().isNotFound());
        ada.open("/ambito/aziende/nessuna").andExpect(status().isNotFound());
    }

    @Test
    void thePagesAreForTheAmbitoAlone() throws Exception {
        Employer employer = valley.employer();
        for (Role role : new Role[] {Role.COMPANY_HR, Role.PROVIDER, Role.EMPLOYEE, Role.ALLIANCE, Role.ATS}) {
            Visit other = Visit.of(mvc, People.with(users, new RoleIn(role, employer.id())));
            for (String path : new String[] {
                "/ambito", review(), company(employer), "/ambito/soldi", "/ambito/registro", "/ambito/rete"
            }) {
                other.open(path).andExpect(status().isForbidden());
            }
            other.send(review() + "/approva").andExpect(status().isForbidden());
        }
        assertThat(state()).isEqualTo(VersionState.SUBMITTED);
    }

    private VersionState state() {
        return offers.version(seller.person(), waiting.id()).state();
    }

    private String review() {
        return "/ambito/offerte/" + waiting.id();
    }

    private static String company(Employer employer) {
        return "/ambito/aziende/" + employer.id();
    }
}
