package it.winwelfare.identity.internal.oauth;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.winwelfare.WinApplication;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.Channel;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.identity.Origin;
import it.winwelfare.identity.People;
import it.winwelfare.identity.Role;
import it.winwelfare.identity.RoleIn;
import it.winwelfare.identity.SecondFactors;
import it.winwelfare.identity.UserView;
import it.winwelfare.identity.Users;
import it.winwelfare.identity.internal.factor.PhoneApp;
import it.winwelfare.identity.internal.web.SignedInBrowser;
import it.winwelfare.testing.SecondLane;
import it.winwelfare.testing.ViaProvider;
import it.winwelfare.testing.browser.SecondFactorObligatory;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** As in production: whoever works in the back office must have a second factor. And tokens for apps, which want it no less than pages. */
@SpringBootTest(classes = WinApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@SecondLane
@SecondFactorObligatory
class SecondFactorDutyTests {

    private static final String ADDRESS = "/api/v1/no-such-thing";
    private static final String SET_UP = "/account/sicurezza?obbligo";

    @Autowired
    MockMvc mvc;

    @Autowired
    Users users;

    @Autowired
    SecondFactors factors;

    @Autowired
    Clock clock;

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"AMBITO", "ATS", "ALLIANCE"})
    void theBackOfficeReachesOnlyThePageThatSetsOneUp(Role role) throws Exception {
        UserView anna = People.with(users, role);
        MockHttpSession session = SignedInBrowser.of(mvc, anna);

        for (String page : List.of(
                "/porta", "/account", "/account/accessi", "/ambito", "/ambito/soldi", "/alleanza", "/no-such-page/x")) {
            mvc.perform(get(page).session(session))
                    .andExpect(page.startsWith("/no-such") ? status().isNotFound() : redirectedUrl(SET_UP));
        }
        mvc.perform(post("/account/lingua").session(session).with(csrf()).param("language", "en"))
                .andExpect(redirectedUrl(SET_UP));
        mvc.perform(get("/ambito").session(session).header("HX-Request", "true"))
                .andExpect(header().string("HX-Redirect", SET_UP));
        mvc.perform(get("/account/sicurezza").session(session))
                .andExpect(content().string(containsString("il secondo fattore è obbligatorio: attivane uno")));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"EMPLOYEE", "COMPANY_HR", "PROVIDER"})
    void theOthersMayChoose(Role role) throws Exception {
        mvc.perform(get("/account").session(SignedInBrowser.of(mvc, People.with(users, role))))
                .andExpect(status().isOk());
    }

    @Test
    void theFirstCodeOpensTheDoor() throws Exception {
        UserView anna = People.with(users, Role.AMBITO);
        MockHttpSession session = SignedInBrowser.of(mvc, anna);
        mvc.perform(post("/account/sicurezza/app").session(session).with(csrf()))
                .andExpect(redirectedUrl("/account/sicurezza/app"));
        PhoneApp app = new PhoneApp(factors.begunApp(actor(anna)).text());

        mvc.perform(post("/account/sicurezza/app/conferma")
                        .session(session)
                        .with(csrf())
                        .param("code", app.code(clock.instant())))
                .andExpect(redirectedUrl("/account/sicurezza"));

        mvc.perform(get("/account").session(session)).andExpect(status().isOk());
        mvc.perform(get("/ambito/no-such-page").session(session)).andExpect(status().isNotFound());
    }

    /** Only a level of assurance that the configuration names stands in for it. */
    @Test
    void anIdentityFromElsewhereIsNoSecondFactorUnlessItsLevelIs() throws Exception {
        UserView anna = People.with(users, Role.AMBITO);
        MockHttpSession browser = new MockHttpSession();
        ViaProvider provider = new ViaProvider(mvc);
        String subject = "a-" + anna.id();
        provider.comesBack(browser, subject, null, null).andExpect(redirectedUrl("/accedi/identita"));
        mvc.perform(post("/accedi")
                        .session(browser)
                        .with(csrf())
                        .param("email", anna.email().value())
                        .param("password", People.PASSWORD))
                .andExpect(redirectedUrl(SET_UP));
        mvc.perform(post("/account/sicurezza/identita/collega").session(browser).with(csrf()))
                .andExpect(redirectedUrl("/account/sicurezza"));

        MockHttpSession low = new MockHttpSession();
        provider.comesBack(low, subject, null, "https://www.spid.gov.it/SpidL1").andExpect(redirectedUrl(SET_UP));
        mvc.perform(get("/ambito").session(low)).andExpect(redirectedUrl(SET_UP));
        MockHttpSession high = new MockHttpSession();
        provider.comesBack(high, subject, null, "https://www.spid.gov.it/SpidL2")
                .andExpect(redirectedUrl("/porta"));
        mvc.perform(get("/ambito/no-such-page").session(high)).andExpect(status().isNotFound());
        call(new App(mvc).accessToken(high, "wallet")).andExpect(status().isNotFound());
    }

    @Test
    void aRoleThatIsGivenLaterBindsFromTheNextClick() throws Exception {
        UserView anna = People.with(users, Role.EMPLOYEE);
        MockHttpSession session = SignedInBrowser.of(mvc, anna);
        mvc.perform(get("/account").session(session)).andExpect(status().isOk());

        users.addRole(Actor.system("test"), anna.id(), new RoleIn(Role.AMBITO, OrganisationId.next()));

        mvc.perform(get("/account").session(session)).andExpect(redirectedUrl(SET_UP));
    }

    @Test
    void noAppGetsACodeForWhoeverHasStillToSetOneUp() throws Exception {
        MockHttpSession session = SignedInBrowser.of(mvc, People.with(users, Role.AMBITO));

        mvc.perform(App.authorize("profile").session(session)).andExpect(redirectedUrl(SET_UP));
    }

    @Test
    void noAppGetsACodeForThePasswordAlone() throws Exception {
        UserView anna = People.with(users, Role.EMPLOYEE);
        PhoneApp app = withApp(anna);
        MockHttpSession session = new MockHttpSession();
        mvc.perform(App.authorize("wallet").session(session)).andExpect(redirectedUrl("/accedi"));
        mvc.perform(post("/accedi")
                        .session(session)
                        .with(csrf())
                        .param("email", anna.email().value())
                        .param("password", People.PASSWORD))
                .andExpect(redirectedUrl("/accedi/codice"));

        mvc.perform(App.authorize("wallet").session(session)).andExpect(redirectedUrl("/accedi/codice"));

        mvc.perform(post("/accedi/codice").session(session).with(csrf()).param("code", app.nextCode(clock.instant())))
                .andExpect(redirectedUrl("/accedi/continua"));
        mvc.perform(App.authorize("wallet").session(session)).andExpect(redirectedUrlPattern(App.REDIRECT + "?code=*"));
    }

    @Test
    void aTokenOfThePasswordAloneEndsWhenASecondFactorIsSetUp() throws Exception {
        UserView anna = People.with(users, Role.EMPLOYEE);
        String token = new App(mvc).accessToken(anna, "wallet");
        call(token).andExpect(status().isNotFound());

        PhoneApp app = withApp(anna);
        call(token).andExpect(status().isUnauthorized());

        MockHttpSession session = SignedInBrowser.of(mvc, anna);
        mvc.perform(post("/accedi/codice").session(session).with(csrf()).param("code", app.nextCode(clock.instant())));
        call(new App(mvc).accessToken(session, "wallet")).andExpect(status().isNotFound());
    }

    private ResultActions call(String token) throws Exception {
        return mvc.perform(get(ADDRESS).header("Authorization", "Bearer " + token));
    }

    private PhoneApp withApp(UserView user) {
        Actor actor = actor(user);
        factors.beginApp(actor);
        PhoneApp app = new PhoneApp(factors.begunApp(actor).text());
        factors.confirmApp(actor, app.code(clock.instant()));
        return app;
    }

    private Actor actor(UserView user) {
        return users.actorOf(user.id(), new Origin(Channel.PORTAL, null));
    }
}
