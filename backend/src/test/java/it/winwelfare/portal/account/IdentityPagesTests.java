package it.winwelfare.portal.account;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.winwelfare.identity.SecondFactors;
import it.winwelfare.identity.UserView;
import it.winwelfare.identity.internal.factor.PhoneApp;
import it.winwelfare.identity.internal.web.SignedInBrowser;
import it.winwelfare.testing.ViaProvider;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;

/** Signing in with an identity from elsewhere, as a browser does it. */
class IdentityPagesTests extends IdentityStory {

    @Autowired
    SecondFactors factors;

    @Autowired
    Clock clock;

    @Test
    void theSignInPageOffersTheConfiguredProviders() throws Exception {
        mvc.perform(get("/accedi"))
                .andExpect(content()
                        .string(allOf(
                                containsString("Entra con Identità di prova"),
                                containsString("href=\"/accedi/con/prova\""))));
        mvc.perform(get("/accedi/con/nessuno")).andExpect(status().isNotFound());
        mvc.perform(get("/accedi/da/nessuno")).andExpect(status().isNotFound());
    }

    /** A provider that sends another's tax code opens nothing. */
    @Test
    void theTaxCodeAloneOpensNothing() throws Exception {
        employee(taxCode);

        comesBack(browser, taxCode, L2).andExpect(redirectedUrl(UNLINKED));

        mvc.perform(get("/account").session(browser)).andExpect(redirectedUrl("/accedi"));
        mvc.perform(get(LINK).session(browser)).andExpect(redirectedUrl("/accedi"));
        mvc.perform(post(LINK).session(browser).with(csrf())).andExpect(redirectedUrl("/accedi"));
    }

    @Test
    void whoHasNoAccountIsToldWhomToAskAndGetsNone() throws Exception {
        comesBack(browser, "TINIT-" + taxCode, null).andExpect(redirectedUrl(UNLINKED));

        mvc.perform(get(UNLINKED).session(browser))
                .andExpect(content()
                        .string(allOf(
                                containsString(taxCode),
                                containsString("Non abbiamo creato niente"),
                                containsString("ufficio del personale"))));
        mvc.perform(post(UNLINKED + "/annulla").session(browser).with(csrf())).andExpect(redirectedUrl("/accedi"));
        mvc.perform(get(UNLINKED).session(browser)).andExpect(redirectedUrl("/accedi"));
    }

    @Test
    void aWrongPasswordLeadsBackToTheSamePage() throws Exception {
        employee(taxCode);
        comesBack(browser, taxCode, null);

        mvc.perform(post("/accedi")
                        .session(browser)
                        .with(csrf())
                        .param("email", "anna@esempio.it")
                        .param("password", "sbagliata"))
                .andExpect(redirectedUrl("/accedi?errore"));
        mvc.perform(get("/accedi").param("errore", "").session(browser)).andExpect(redirectedUrl(UNLINKED + "?errore"));
        mvc.perform(get(UNLINKED).param("errore", "").session(browser))
                .andExpect(content().string(allOf(containsString("non corrette"), containsString("anna@esempio.it"))));
    }

    @Test
    void whoHasASecondFactorIsAskedForItUnlessTheLevelCountsAsOne() throws Exception {
        UserView anna = employee(taxCode);
        link(anna);
        factors.beginApp(actor(anna));
        PhoneApp app = new PhoneApp(factors.begunApp(actor(anna)).text());
        factors.confirmApp(actor(anna), app.code(clock.instant()));

        comesBack(browser, taxCode, "https://www.spid.gov.it/SpidL1").andExpect(redirectedUrl("/accedi/codice"));
        mvc.perform(get("/account").session(browser)).andExpect(redirectedUrl("/accedi/codice"));
        mvc.perform(post("/accedi/codice").session(browser).with(csrf()).param("code", app.nextCode(clock.instant())))
                .andExpect(redirectedUrl("http://localhost/account?continue"));

        MockHttpSession assured = new MockHttpSession();
        comesBack(assured, taxCode, L2).andExpect(redirectedUrl("/porta"));
        mvc.perform(get("/account").session(assured)).andExpect(status().isOk());
    }

    @Test
    void aLockedAccountStaysLocked() throws Exception {
        UserView anna = employee(taxCode);
        link(anna);
        for (int i = 0; i < 5; i++) {
            mvc.perform(post("/accedi")
                    .with(csrf())
                    .param("email", anna.email().value())
                    .param("password", "sbagliata"));
        }

        comesBack(browser, taxCode, L2).andExpect(redirectedUrl("/accedi?identita=locked"));
        mvc.perform(get("/account").session(browser)).andExpect(redirectedUrl("/accedi"));
    }

    @Test
    void anAnswerOfAnotherBrowserIsNotTaken() throws Exception {
        employee(taxCode);
        Map<String, String> question = start(browser);
        String code = provider.code(question, provider.signed(provider.claims(question, subject)));

        // The code of an attacker, put under somebody else.
        answer(new MockHttpSession(), code, question.get("state")).andExpect(redirectedUrl("/accedi?identita=stale"));
        answer(browser, code, "another-state").andExpect(redirectedUrl("/accedi?identita=stale"));
    }

    @Test
    void anAnswerIsTakenOnce() throws Exception {
        Map<String, String> question = start(browser);
        String code = provider.code(question, ViaProvider.token(question, subject, taxCode, null));
        answer(browser, code, question.get("state")).andExpect(redirectedUrl(UNLINKED));

        answer(browser, code, question.get("state")).andExpect(redirectedUrl("/accedi?identita=stale"));
    }

    @Test
    void whoCancelsIsLedBack() throws Exception {
        Map<String, String> question = start(browser);
        mvc.perform(get("/accedi/da/prova")
                        .session(browser)
                        .param("error", "access_denied")
                        .param("state", question.get("state"))
                        .param("iss", provider.issuer()))
                .andExpect(redirectedUrl("/accedi?identita=cancelled"));
        mvc.perform(get("/accedi").param("identita", "cancelled").session(browser))
                .andExpect(content().string(containsString("Hai annullato")));
    }

    @Test
    void aFailureKeepsWhoIsSignedInAndIsSaidThere() throws Exception {
        MockHttpSession session = SignedInBrowser.of(mvc, employee(taxCode));
        Map<String, String> question = start(session);
        String code = provider.code(question, ViaProvider.token(question, subject, "TINIT-RSSNNA86S42A163T", null));

        answer(session, code, question.get("state")).andExpect(redirectedUrl("/accedi?identita=tax-code"));
        mvc.perform(get("/accedi").param("identita", "tax-code").session(session))
                .andExpect(redirectedUrl("/account/sicurezza?identita=tax-code"));
        mvc.perform(get("/account/sicurezza").param("identita", "tax-code").session(session))
                .andExpect(content().string(containsString("non è valido")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cancelled", "stale", "unreachable", "refused", "tax-code", "locked"})
    void everyReasonIsASentence(String reason) throws Exception {
        mvc.perform(get("/accedi").param("identita", reason))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("role=\"alert\"")));
    }

    @Test
    void whoSignsOutIsToldThatTheProviderStays() throws Exception {
        mvc.perform(get("/accedi").param("uscita", ""))
                .andExpect(content().string(containsString("può essere ancora collegato lì")));
    }
}
