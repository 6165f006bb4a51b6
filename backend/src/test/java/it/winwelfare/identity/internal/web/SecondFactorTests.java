package it.winwelfare.identity.internal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.winwelfare.identity.People;
import it.winwelfare.identity.Role;
import it.winwelfare.identity.UserChanged.Change;
import it.winwelfare.identity.UserLocked;
import it.winwelfare.identity.UserView;
import it.winwelfare.identity.internal.factor.PhoneApp;
import it.winwelfare.problems.Rejection;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.session.SessionRepository;

/** Signing in with an app for codes, as a browser does it. Here nobody must have a second factor; whoever has one is asked for it. */
class SecondFactorTests extends SecondFactorStory {

    @Autowired
    SessionRepository<?> sessions;

    @Test
    void anAppIsSetUpByItsFirstCodeAndAskedForFromThenOn() throws Exception {
        UserView anna = People.with(users, Role.EMPLOYEE);
        MockHttpSession session = SignedInBrowser.of(mvc, anna);
        MockHttpSession elsewhere = SignedInBrowser.of(mvc, anna);
        mvc.perform(post("/account/sicurezza/app").session(session).with(csrf()))
                .andExpect(redirectedUrl("/account/sicurezza/app"));
        PhoneApp app = new PhoneApp(factors.begunApp(actor(anna)).text());
        mvc.perform(get("/account/sicurezza/app").session(session))
                .andExpect(content().string(containsString("src=\"/account/sicurezza/app/qr\"")));
        mvc.perform(get("/account/sicurezza/app/qr").session(session))
                .andExpect(header().string("Content-Type", "image/png"))
                .andExpect(header().string("Cache-Control", containsString("no-store")));

        mvc.perform(post("/account/sicurezza/app/conferma")
                        .session(session)
                        .with(csrf())
                        .param("code", app.wrongCode(clock.instant())))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Il codice non va bene")));
        mvc.perform(post("/account/sicurezza/app/conferma")
                        .session(session)
                        .with(csrf())
                        .param("code", app.code(clock.instant())))
                .andExpect(redirectedUrl("/account/sicurezza"));

        // This browser has just proven it; the other one has not.
        mvc.perform(get("/account").session(session)).andExpect(status().isOk());
        mvc.perform(get("/account").session(elsewhere)).andExpect(redirectedUrl("/accedi/codice"));
    }

    @Test
    void thePasswordAloneOpensNothing() throws Exception {
        UserView anna = People.with(users, Role.EMPLOYEE);
        withApp(anna);

        MockHttpSession half = SignedInBrowser.of(mvc, anna);

        for (String page : List.of("/account", "/dipendente", "/porta", "/account/sicurezza", "/account/accessi")) {
            mvc.perform(get(page).session(half)).andExpect(redirectedUrl("/accedi/codice"));
        }
        mvc.perform(post("/account/sicurezza/app/togli").session(half).with(csrf()))
                .andExpect(redirectedUrl("/accedi/codice"));
        mvc.perform(post("/webauthn/register/options").session(half).with(csrf()))
                .andExpect(redirectedUrl("/accedi/codice"));
        mvc.perform(get("/").session(half)).andExpect(content().string(not(containsString("Prova Persona"))));
        mvc.perform(get("/accedi/codice").session(half)).andExpect(content().string(containsString("one-time-code")));
    }

    @Test
    void nobodyIsAskedForACodeBeforeThePassword() throws Exception {
        mvc.perform(get("/accedi/codice")).andExpect(redirectedUrl("/accedi"));
        mvc.perform(post("/accedi/codice").with(csrf()).param("code", "123456")).andExpect(redirectedUrl("/accedi"));
    }

    @Test
    void theCodeLeadsOnToThePageThatWasAskedFor() throws Exception {
        UserView anna = People.with(users, Role.EMPLOYEE);
        PhoneApp app = withApp(anna);
        MockHttpSession session = new MockHttpSession();
        mvc.perform(get("/account/accessi").session(session)).andExpect(redirectedUrl("/accedi"));

        password(anna, session).andExpect(redirectedUrl("/accedi/codice"));
        String name = session.getId();
        code(session, app.nextCode(clock.instant()))
                .andExpect(redirectedUrl("http://localhost/account/accessi?continue"));

        assertThat(session.getId()).isNotEqualTo(name);
        mvc.perform(get("/account/accessi").session(session)).andExpect(status().isOk());
    }

    @Test
    void aCodeIsGoodOnce() throws Exception {
        UserView anna = People.with(users, Role.EMPLOYEE);
        PhoneApp app = withApp(anna);
        String code = app.nextCode(clock.instant());

        code(SignedInBrowser.of(mvc, anna), code).andExpect(redirectedUrl("/porta"));

        code(SignedInBrowser.of(mvc, anna), code).andExpect(redirectedUrl("/accedi/codice?errore"));
    }

    @Test
    void wrongCodesLockTheAccountAlthoughThePasswordIsRightEachTime() throws Exception {
        UserView anna = People.with(users, Role.EMPLOYEE);
        PhoneApp app = withApp(anna);

        for (int i = 0; i < 5; i++) {
            code(SignedInBrowser.of(mvc, anna), app.wrongCode(clock.instant()))
                    .andExpect(redirectedUrl("/accedi/codice?errore"));
        }

        assertThat(events.stream(UserLocked.class).filter(lock -> lock.user().equals(anna.id())))
                .hasSize(1);
        password(anna, new MockHttpSession()).andExpect(redirectedUrl("/accedi?errore"));
    }

    @Test
    void aLockHoldsTheRightCodeTooInASessionThatWasBegunBefore() throws Exception {
        UserView anna = People.with(users, Role.EMPLOYEE);
        PhoneApp app = withApp(anna);
        MockHttpSession half = SignedInBrowser.of(mvc, anna);
        for (int i = 0; i < 5; i++) {
            code(half, app.wrongCode(clock.instant()));
        }

        code(half, app.nextCode(clock.instant())).andExpect(redirectedUrl("/accedi/codice?errore"));
    }

    @Test
    void theSignInIsToldToTheAuditOnlyWhenItIsComplete() throws Exception {
        UserView anna = People.with(users, Role.EMPLOYEE);
        PhoneApp app = withApp(anna);
        MockHttpSession half = SignedInBrowser.of(mvc, anna);
        assertThat(told(anna, Change.SIGNED_IN)).isZero();

        code(half, app.nextCode(clock.instant()));
        assertThat(told(anna, Change.SIGNED_IN)).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/account/sicurezza/app", "/account/sicurezza/codici", "/account/sicurezza/app/togli"})
    void whoeverTypedThePasswordLongAgoTypesItAgainBeforeAChange(String change) throws Exception {
        UserView anna = People.with(users, Role.EMPLOYEE);
        MockHttpSession session = SignedInBrowser.of(mvc, anna);
        SignedInBrowser.longAgo(sessions, session);

        mvc.perform(post(change).session(session).with(csrf())).andExpect(redirectedUrl("/account/sicurezza/conferma"));

        mvc.perform(get("/account/sicurezza").session(session)).andExpect(status().isOk());
        mvc.perform(post("/account/sicurezza/conferma")
                        .session(session)
                        .with(csrf())
                        .param("password", "sbagliata"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("La password non è corretta")));
        mvc.perform(post("/account/sicurezza/conferma")
                        .session(session)
                        .with(csrf())
                        .param("password", People.PASSWORD))
                .andExpect(redirectedUrl("/account/sicurezza"));
        mvc.perform(get("/account/sicurezza/passkey").session(session)).andExpect(status().isOk());
    }

    @Test
    void theSecretIsEncryptedInTheDatabase() {
        UserView anna = People.with(users, Role.EMPLOYEE);
        factors.beginApp(actor(anna));
        String text = factors.begunApp(actor(anna)).text();

        assertThat(jdbc.sql("SELECT secret FROM identity_totp")
                        .query((row, n) -> new String(row.getBytes(1), StandardCharsets.ISO_8859_1))
                        .list())
                .isNotEmpty()
                .allMatch(secret -> secret.contains("factors-demo.key"))
                .noneMatch(secret -> secret.contains(text));
    }

    @Test
    void anAppInUseIsNotReplacedSilently() {
        UserView anna = People.with(users, Role.EMPLOYEE);
        withApp(anna);

        assertThatThrownBy(() -> factors.beginApp(actor(anna)))
                .isInstanceOfSatisfying(
                        Rejection.class, refused -> assertThat(refused.code()).isEqualTo("second-factor-app-there"));
    }

    @Test
    void thePageSaysWhatIsWaivedHere() throws Exception {
        UserView anna = People.with(users, Role.AMBITO);

        mvc.perform(get("/account/sicurezza").session(SignedInBrowser.of(mvc, anna)))
                .andExpect(content()
                        .string(allOf(
                                containsString("In questa dimostrazione puoi farne a meno"),
                                containsString("/ambito/secondo-fattore"))));
    }
}
