package it.winwelfare.portal.ambito;

import static it.winwelfare.testing.Visit.shows;
import static it.winwelfare.testing.Visit.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.winwelfare.identity.OrganisationId;
import it.winwelfare.identity.People;
import it.winwelfare.identity.Role;
import it.winwelfare.identity.RoleIn;
import it.winwelfare.identity.UserView;
import it.winwelfare.identity.Users;
import it.winwelfare.network.OrganisationKind;
import it.winwelfare.network.Organisations;
import it.winwelfare.portal.employee.Valley;
import it.winwelfare.portal.employee.Valley.Employer;
import it.winwelfare.portal.employee.Valley.Seller;
import it.winwelfare.testing.SampleOrganisations;
import it.winwelfare.testing.Visit;
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

    private Visit ada;
    private Employer employer;
    private Seller seller;

    @BeforeEach
    void aCompanyAndAProvider() throws Exception {
        Valley valley = beans.createBean(Valley.class);
        employer = valley.employer();
        seller = valley.seller();
        ada = Visit.of(mvc, People.with(users, new RoleIn(Role.AMBITO, OrganisationId.next())));
    }

    @Test
    void somebodyIsInvitedAndTheInvitationTakenBack() throws Exception {
        String company = "/ambito/aziende/" + employer.id();
        String email = SampleOrganisations.word() + "@esempio.it";
        ada.open(company).andExpect(content().string(shows("Nessuno può ancora entrare")));
        String form = ada.read(company + "/accessi/invita");

        ada.sendFrom(form, company + "/accessi/invita", "name", "Bruna Noris", "email", email, "language", "it")
                .andExpect(redirectedUrl(company));

        var open = users.invited(SampleOrganisations.ambito(), employer.id());
        assertThat(open).singleElement().satisfies(invitation -> {
            assertThat(invitation.role()).isEqualTo(Role.COMPANY_HR);
            assertThat(invitation.email().value()).isEqualTo(email);
        });
        String back = company + "/accessi/inviti/" + open.getFirst().id() + "/ritira";
        ada.open(company).andExpect(content().string(shows(back)));
        String page = ada.read(back);
        assertThat(page).contains("Bruna Noris", "smette di funzionare subito");
        ada.sendFrom(page, back).andExpect(redirectedUrl(company));
        ada.sendFrom(page, back).andExpect(redirectedUrl(company));
        assertThat(users.invited(SampleOrganisations.ambito(), employer.id())).isEmpty();
    }

    @Test
    void whatIsWrongStandsByItsField() throws Exception {
        String form = "/ambito/fornitori/" + seller.id() + "/accessi/invita";
        String page = text(ada.sendFrom(ada.read(form), form, "name", "", "email", "non-una-mail", "language", "it")
                .andExpect(status().is(422)));
        assertThat(page).contains("f-name-error", "f-email-error", "value=\"non-una-mail\"");

        ada.send(form, "name", "Bruna", "email", "b@esempio.it", "role", "AMBITO", "language", "it")
                .andExpect(status().is(422))
                .andExpect(content().string(shows("Questo ruolo qui non si può dare")));
        assertThat(users.invited(SampleOrganisations.ambito(), seller.id())).isEmpty();
    }

    @Test
    void aRoleThatIsTakenAwayEndsAtOnce() throws Exception {
        UserView bruna = People.with(users, new RoleIn(Role.COMPANY_HR, employer.id()));
        Visit hr = Visit.of(mvc, bruna);
        hr.open("/azienda").andExpect(status().isOk());
        String company = "/ambito/aziende/" + employer.id();
        String away = company + "/accessi/" + bruna.id() + "/COMPANY_HR/togli";
        ada.open(company).andExpect(content().string(shows(away)));
        assertThat(ada.read(away)).contains(bruna.email().value(), "Dal prossimo clic");

        ada.send(away).andExpect(redirectedUrl(company));

        hr.open("/azienda").andExpect(status().isForbidden());
        ada.open(company).andExpect(content().string(not(shows(away))));
        ada.open(away).andExpect(status().isNotFound());
    }

    @Test
    void nobodyTakesTheirOwnRoleAway() throws Exception {
        UserView herself = People.with(
                users, new RoleIn(Role.AMBITO, OrganisationId.next()), new RoleIn(Role.COMPANY_HR, employer.id()));
        Visit both = Visit.of(mvc, herself);
        String company = "/ambito/aziende/" + employer.id();
        both.open(company).andExpect(content().string(shows("sei tu")));
        both.send(company + "/accessi/" + herself.id() + "/COMPANY_HR/togli").andExpect(redirectedUrl(company));
        both.open("/azienda").andExpect(status().isOk());
    }

    @Test
    void aBodyWithoutAnAreaLetsNobodyIn() throws Exception {
        OrganisationId club = organisations.register(
                SampleOrganisations.ambito(), SampleOrganisations.organisation(OrganisationKind.ASSOCIATION));
        String room = "/ambito/rete/enti/" + club + "/accessi";

        ada.open(room).andExpect(content().string(shows("non c’è un’area in cui far entrare qualcuno")));
        ada.open(room + "/invita").andExpect(status().isNotFound());
        ada.open("/ambito/rete/enti/" + employer.id() + "/accessi/invita").andExpect(status().isOk());
        ada.open("/ambito/rete/enti/" + UUID.randomUUID() + "/accessi").andExpect(status().isNotFound());
    }

    @Test
    void aForeignerSeesNobody() throws Exception {
        Visit foreigner = Visit.of(mvc, People.with(users, new RoleIn(Role.COMPANY_HR, OrganisationId.next())));
        foreigner.open("/ambito/aziende/" + employer.id() + "/accessi/invita").andExpect(status().isForbidden());
        foreigner
                .send("/ambito/aziende/" + employer.id() + "/accessi/invita", "name", "X", "email", "x@esempio.it")
                .andExpect(status().isForbidden());
        assertThat(users.invited(SampleOrganisations.ambito(), employer.id())).isEmpty();
    }
}
