package it.winwelfare.identity.internal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.winwelfare.identity.Actor;
import it.winwelfare.identity.Channel;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.identity.Origin;
import it.winwelfare.identity.People;
import it.winwelfare.identity.Role;
import it.winwelfare.identity.RoleIn;
import it.winwelfare.identity.Sessions;
import it.winwelfare.identity.UserView;
import it.winwelfare.identity.Users;
import it.winwelfare.testing.WinTest;
import jakarta.servlet.http.HttpSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@WinTest
class PagesDoorTests {

    private static final String NO_SUCH_PAGE = "/no-such-page";

    @Autowired
    MockMvc mvc;

    @Autowired
    Users users;

    @Autowired
    Sessions sessions;

    @ParameterizedTest
    @CsvSource({
        "EMPLOYEE, /dipendente",
        "COMPANY_HR, /azienda",
        "PROVIDER, /fornitore",
        "AMBITO, /ambito",
        "AMBITO, /alleanza",
        "ALLIANCE, /alleanza",
        "ATS, /alleanza"
    })
    void aRoleEntersItsArea(Role role, String area) throws Exception {
        MockHttpSession session = signIn(People.with(users, role));

        mvc.perform(get(area + NO_SUCH_PAGE).session(session)).andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @CsvSource({
        "EMPLOYEE, /azienda", "EMPLOYEE, /fornitore", "EMPLOYEE, /ambito", "EMPLOYEE, /alleanza",
        "COMPANY_HR, /dipendente", "COMPANY_HR, /fornitore", "COMPANY_HR, /ambito", "COMPANY_HR, /alleanza",
        "PROVIDER, /dipendente", "PROVIDER, /azienda", "PROVIDER, /ambito", "PROVIDER, /alleanza",
        "ALLIANCE, /dipendente", "ALLIANCE, /azienda", "ALLIANCE, /fornitore", "ALLIANCE, /ambito",
        "ATS, /dipendente", "ATS, /azienda", "ATS, /fornitore", "ATS, /ambito",
        "AMBITO, /dipendente", "AMBITO, /azienda", "AMBITO, /fornitore"
    })
    void noRoleEntersAnothersArea(Role role, String area) throws Exception {
        MockHttpSession session = signIn(People.with(users, role));

        mvc.perform(get(area).session(session)).andExpect(status().isForbidden());
        mvc.perform(get(area + NO_SUCH_PAGE).session(session)).andExpect(status().isForbidden());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dipendente", "/azienda", "/fornitore", "/ambito", "/alleanza", "/account", "/porta"})
    void aVisitorIsSentToTheSignInPage(String page) throws Exception {
        mvc.perform(get(page)).andExpect(redirectedUrl("/accedi"));
    }

    @Test
    void aVisitorHearsThatAnUnknownPageIsNotThere() throws Exception {
        mvc.perform(get(NO_SUCH_PAGE)).andExpect(status().isNotFound());
    }

    @Test
    void metricsAreNotForVisitors() throws Exception {
        mvc.perform(get("/actuator/metrics")).andExpect(redirectedUrl("/accedi"));
        mvc.perform(get("/actuator/metrics").session(signIn(People.with(users, Role.AMBITO))))
                .andExpect(status().isForbidden());
    }

    @Test
    void aRoleThatIsTakenAwayIsGoneWithTheNextRequest() throws Exception {
        RoleIn role = new RoleIn(Role.COMPANY_HR, OrganisationId.next());
        UserView anna = People.with(users, role);
        MockHttpSession session = signIn(anna);
        mvc.perform(get("/azienda" + NO_SUCH_PAGE).session(session)).andExpect(status().isNotFound());

        users.removeRole(Actor.system("test"), anna.id(), role);

        mvc.perform(get("/azienda" + NO_SUCH_PAGE).session(session)).andExpect(status().isForbidden());
    }

    @Test
    void aChangedPasswordEndsTheSessionsThatAreOpen() throws Exception {
        UserView anna = People.with(users, Role.EMPLOYEE);
        MockHttpSession session = signIn(anna);

        users.changePassword(
                users.actorOf(anna.id(), new Origin(Channel.PORTAL, null)), People.PASSWORD, "una frase tutta nuova");

        mvc.perform(get("/account").session(session)).andExpect(redirectedUrl("/accedi?scaduta"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/esci",
                "/account/password",
                "/account/lingua",
                "/password/dimenticata",
                "/ambito/x",
                "/aderisci"
            })
    void aPostWithoutItsTokenIsRefused(String address) throws Exception {
        MockHttpSession session = signIn(People.with(users, Role.AMBITO));

        mvc.perform(post(address).session(session)).andExpect(status().isForbidden());
    }

    @Test
    void aSignInFormThatWasOpenForTooLongIsShownAgain() throws Exception {
        mvc.perform(post("/accedi").param("email", "anna@esempio.it").param("password", "x"))
                .andExpect(redirectedUrl("/accedi?scaduta"));
    }

    @Test
    void afterSigningInOneIsWhereOneWantedToGo() throws Exception {
        UserView anna = People.with(users, Role.EMPLOYEE);
        MvcResult asked = mvc.perform(get("/account")).andReturn();
        MockHttpSession session = (MockHttpSession) asked.getRequest().getSession(false);

        mvc.perform(credentials(anna, People.PASSWORD).session(session))
                .andExpect(redirectedUrl("http://localhost/account?continue"));
    }

    @Test
    void withoutAWishOneGoesToOnesDoor() throws Exception {
        mvc.perform(credentials(People.with(users, Role.EMPLOYEE), People.PASSWORD))
                .andExpect(redirectedUrl("/porta"));
    }

    @Test
    void theSessionGetsANewNameAtSignIn() throws Exception {
        MockHttpSession before = new MockHttpSession();
        String name = before.getId();

        mvc.perform(
                credentials(People.with(users, Role.EMPLOYEE), People.PASSWORD).session(before));

        assertThat(before.getId()).isNotEqualTo(name);
    }

    @Test
    void aWrongPasswordAndAnUnknownAddressGetTheSameAnswer() throws Exception {
        String wrong = mvc.perform(credentials(People.with(users, Role.EMPLOYEE), "something else"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        String unknown = mvc.perform(post("/accedi")
                        .with(csrf())
                        .param("email", People.address().value())
                        .param("password", People.PASSWORD))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();

        assertThat(wrong).isEqualTo("/accedi?errore").isEqualTo(unknown);
    }

    @Test
    void aPartOfAPageSendsTheWholePageToTheSignIn() throws Exception {
        mvc.perform(get("/azienda").header("HX-Request", "true"))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("HX-Redirect", "/accedi"));
    }

    @Test
    void anEndedSessionIsTold() throws Exception {
        UserView anna = People.with(users, Role.COMPANY_HR);
        MockHttpSession session = signIn(anna);

        sessions.endOthers(users.actorOf(anna.id(), new Origin(Channel.PORTAL, null)), "another");

        mvc.perform(get("/azienda").session(session)).andExpect(redirectedUrl("/accedi?scaduta"));
    }

    @Test
    void signingOutEndsTheSession() throws Exception {
        MockHttpSession session = signIn(People.with(users, Role.EMPLOYEE));

        mvc.perform(post("/esci").session(session).with(csrf())).andExpect(redirectedUrl("/accedi?uscita"));

        assertThat(session.isInvalid()).isTrue();
        mvc.perform(get("/esci")).andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/accedi", "/no-such-page", "/assets/none.css", "/api/v1/none", "/oauth2/jwks"})
    void everyAnswerCarriesTheSecurityHeaders(String address) throws Exception {
        mvc.perform(get(address).secure(true))
                .andExpect(header().string(
                                "Content-Security-Policy",
                                allOf(
                                        containsString("default-src 'self'"),
                                        containsString("frame-ancestors 'none'"),
                                        containsString("form-action 'self'"),
                                        containsString("object-src 'none'"),
                                        not(containsString("unsafe")))))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("X-Frame-Options", "DENY"))
                .andExpect(header().string("Referrer-Policy", "same-origin"))
                .andExpect(header().string("Permissions-Policy", containsString("camera=(self)")))
                .andExpect(header().string("Strict-Transport-Security", containsString("max-age=31536000")));
    }

    @Test
    void pagesAreNotKeptByBrowsers() throws Exception {
        mvc.perform(get("/accedi")).andExpect(header().string("Cache-Control", containsString("no-store")));
    }

    @Test
    void filesAskForNoSession() throws Exception {
        HttpSession session = mvc.perform(get("/assets/img/favicon.svg"))
                .andReturn()
                .getRequest()
                .getSession(false);

        assertThat(session).isNull();
    }

    private MockHttpSession signIn(UserView user) throws Exception {
        return SignedInBrowser.of(mvc, user);
    }

    private static MockHttpServletRequestBuilder credentials(UserView user, String password) {
        return post("/accedi").with(csrf()).param("email", user.email().value()).param("password", password);
    }
}
