package it.winwelfare.portal.account;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.identity.People;
import it.winwelfare.identity.Role;
import it.winwelfare.identity.RoleIn;
import it.winwelfare.identity.UserView;
import it.winwelfare.identity.Users;
import it.winwelfare.identity.internal.web.SignedInBrowser;
import it.winwelfare.network.OrganisationKind;
import it.winwelfare.network.Organisations;
import it.winwelfare.testing.SampleOrganisations;
import it.winwelfare.testing.WinTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;

/** Which way a person is led after the sign-in, and what the pages of the account keep of their area. */
@WinTest
class DoorPagesTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Users users;

    @Autowired
    private Organisations organisations;

    /** On a phone the navigation is all that leads back. */
    @Test
    void theAccountsPagesKeepTheNavigationOfOnesArea() throws Exception {
        MockHttpSession hr = browser(People.with(users, Role.COMPANY_HR));
        for (String page : List.of("/account", "/account/sicurezza", "/account/accessi")) {
            mvc.perform(get(page).session(hr))
                    .andExpect(status().isOk())
                    .andExpect(content()
                            .string(allOf(
                                    containsString("popovertarget=\"menu\""),
                                    containsString("<a href=\"/azienda\">"),
                                    containsString("<a href=\"/azienda/piani\">"))));
        }
        mvc.perform(get("/accedi")).andExpect(content().string(not(containsString("popovertarget=\"menu\""))));
    }

    @Test
    void whoHasSeveralAreasFindsTheHomeOfEachOnTheAccountsPages() throws Exception {
        OrganisationId company = OrganisationId.next();
        UserView both = People.with(users, new RoleIn(Role.EMPLOYEE, company), new RoleIn(Role.COMPANY_HR, company));

        mvc.perform(get("/account").session(browser(both)))
                .andExpect(content()
                        .string(allOf(
                                containsString("<a href=\"/dipendente\">Il mio portafoglio</a>"),
                                containsString("<a href=\"/azienda\">"),
                                not(containsString("/azienda/piani")))));
    }

    @Test
    void oneRoleLeadsStraightHome() throws Exception {
        mvc.perform(get("/porta").session(browser(People.with(users, Role.PROVIDER))))
                .andExpect(redirectedUrl("/fornitore"));
    }

    @Test
    void severalRolesAreToChooseFrom() throws Exception {
        OrganisationId company = organisation();
        UserView both = People.with(users, new RoleIn(Role.EMPLOYEE, company), new RoleIn(Role.COMPANY_HR, company));

        mvc.perform(get("/porta").session(browser(both)))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("href=\"/dipendente\""),
                                containsString("href=\"/azienda\""),
                                containsString(organisations.find(company).name()))));
    }

    @Test
    void whoHasNoRoleIsToldWhatToDo() throws Exception {
        mvc.perform(get("/porta").session(browser(People.with(users))))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Chiedi a chi ti ha invitato")));
    }

    @Test
    void everyPageKnowsThePersonAndTheirDoors() throws Exception {
        mvc.perform(get("/account").session(browser(People.with(users, Role.EMPLOYEE))))
                .andExpect(content()
                        .string(allOf(
                                containsString("Prova Persona"),
                                containsString("href=\"/dipendente\""),
                                containsString("action=\"/esci\""))));
        mvc.perform(get("/accedi")).andExpect(content().string(not(containsString("action=\"/esci\""))));
    }

    private OrganisationId organisation() {
        return organisations.register(Actor.system("test"), SampleOrganisations.organisation(OrganisationKind.COMPANY));
    }

    private MockHttpSession browser(UserView user) throws Exception {
        return SignedInBrowser.of(mvc, user);
    }
}
