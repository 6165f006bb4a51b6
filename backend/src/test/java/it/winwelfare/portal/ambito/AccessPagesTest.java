package it.winwelfare.portal.ambito;

import static it.winwelfare.portal.ambito.Clerk.shows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.winwelfare.identity.OrganisationId;
import it.winwelfare.identity.Role;
import it.winwelfare.identity.RoleIn;
import it.winwelfare.identity.Users;
import it.winwelfare.network.OrganisationKind;
import it.winwelfare.network.Organisations;
import it.winwelfare.portal.employee.Valley;
import it.winwelfare.portal.employee.Valley.Employer;
import it.winwelfare.portal.employee.Valley.Seller;
import it.winwelfare.testing.SampleOrganisations;
import it.winwelfare.testing.WinTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.MockMvc;

/** Who can act for an organisation, as the Ambito governs it from the organisation's page. */
@WinTest
class AccessPagesTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private Users users;

    @Autowired
    private Organisations organisations;

    private Clerk ada;
    private Employer employer;
    private Seller seller;

    @BeforeEach
    void aCompanyAndAProvider() throws Exception {
        Valley valley = beans.createBean(Valley.class);
        employer = valley.employer();
        seller = valley.seller();
        ada = Clerk.signedIn(mvc, users, new RoleIn(Role.AMBITO, OrganisationId.next()));
    }

    @Test
    void somebodyIsInvitedAndTheInvitationTakenBack() throws Exception {
        String company = "/ambito/aziende/" + employer.id();
        String email = SampleOrganisations.word() + "@esempio.it";
        ada.asks(company).andExpect(content().string(shows("Nessuno può ancora entrare")));
        String form = ada.reads(company + "/accessi/invita");

        ada.sends(company + "/accessi/invita", form, "name", "Bruna Noris", "email", email, "language", "it")
                .andExpect(redirectedUrl(company));

        var open = users.invited(SampleOrganisations.ambito(), employer.id());
        assertThat(open).singleElement().satisfies(invitation -> {
            assertThat(invitation.role()).isEqualTo(Role.COMPANY_HR);
            assertThat(invitation.email().value()).isEqualTo(email);
        });
        String back = company + "/accessi/inviti/" + open.getFirst().id() + "/ritira";
        ada.asks(company).andExpect(content().string(shows(back)));
        String page = ada.reads(back);
        assertThat(page).contains("Bruna Noris", "smette di funzionare subito");
        ada.sends(back, page).andExpect(redirectedUrl(company));
        ada.sends(back, page).andExpect(redirectedUrl(company));
        assertThat(users.invited(SampleOrganisations.ambito(), employer.id())).isEmpty();
    }

    @Test
    void whatIsWrongStandsByItsField() throws Exception {
        String form = "/ambito/fornitori/" + seller.id() + "/accessi/invita";
        String page = Clerk.body(ada.sends(form, ada.reads(form), "name", "", "email", "non-una-mail", "language", "it")
                .andExpect(status().is(422)));
        assertThat(page).contains("f-name-error", "f-email-error", "value=\"non-una-mail\"");

        ada.sends(form, "", "name", "Bruna", "email", "b@esempio.it", "role", "AMBITO", "language", "it")
                .andExpect(status().is(422))
                .andExpect(content().string(shows("Questo ruolo qui non si può dare")));
        assertThat(users.invited(SampleOrganisations.ambito(), seller.id())).isEmpty();
    }

    @Test
    void aRoleThatIsTakenAwayEndsAtOnce() throws Exception {
        Clerk hr = Clerk.signedIn(mvc, users, new RoleIn(Role.COMPANY_HR, employer.id()));
        hr.asks("/azienda").andExpect(status().isOk());
        String company = "/ambito/aziende/" + employer.id();
        String away = company + "/accessi/" + hr.user().id() + "/COMPANY_HR/togli";
        ada.asks(company).andExpect(content().string(shows(away)));
        assertThat(ada.reads(away)).contains(hr.user().email().value(), "Dal prossimo clic");

        ada.sends(away, "").andExpect(redirectedUrl(company));

        hr.asks("/azienda").andExpect(status().isForbidden());
        ada.asks(company).andExpect(content().string(not(shows(away))));
        ada.asks(away).andExpect(status().isNotFound());
    }

    @Test
    void nobodyTakesTheirOwnRoleAway() throws Exception {
        Clerk both = Clerk.signedIn(
                mvc, users, new RoleIn(Role.AMBITO, OrganisationId.next()), new RoleIn(Role.COMPANY_HR, employer.id()));
        String company = "/ambito/aziende/" + employer.id();
        both.asks(company).andExpect(content().string(shows("sei tu")));
        both.sends(company + "/accessi/" + both.user().id() + "/COMPANY_HR/togli", "")
                .andExpect(redirectedUrl(company));
        both.asks("/azienda").andExpect(status().isOk());
    }

    @Test
    void aBodyWithoutAnAreaLetsNobodyIn() throws Exception {
        OrganisationId club = organisations.register(
                SampleOrganisations.ambito(), SampleOrganisations.organisation(OrganisationKind.ASSOCIATION));
        String room = "/ambito/rete/enti/" + club + "/accessi";

        ada.asks(room).andExpect(content().string(shows("non c’è un’area in cui far entrare qualcuno")));
        ada.asks(room + "/invita").andExpect(status().isNotFound());
        ada.asks("/ambito/rete/enti/" + employer.id() + "/accessi/invita").andExpect(status().isOk());
        ada.asks("/ambito/rete/enti/" + UUID.randomUUID() + "/accessi").andExpect(status().isNotFound());
    }

    @Test
    void aForeignerSeesNobody() throws Exception {
        Clerk foreigner = Clerk.signedIn(mvc, users, new RoleIn(Role.COMPANY_HR, OrganisationId.next()));
        foreigner.asks("/ambito/aziende/" + employer.id() + "/accessi/invita").andExpect(status().isForbidden());
        foreigner
                .sends("/ambito/aziende/" + employer.id() + "/accessi/invita", "", "name", "X", "email", "x@esempio.it")
                .andExpect(status().isForbidden());
        assertThat(users.invited(SampleOrganisations.ambito(), employer.id())).isEmpty();
    }
}
