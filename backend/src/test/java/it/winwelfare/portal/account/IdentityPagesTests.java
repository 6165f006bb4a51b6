package it.winwelfare.portal.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.winwelfare.employees.Employees;
import it.winwelfare.employees.Holders;
import it.winwelfare.employees.SamplePeople;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.Channel;
import it.winwelfare.identity.ExternalIdentities;
import it.winwelfare.identity.ExternalIdentityChanged;
import it.winwelfare.identity.ExternalIdentityChanged.Change;
import it.winwelfare.identity.LinkedIdentity;
import it.winwelfare.identity.Origin;
import it.winwelfare.identity.People;
import it.winwelfare.identity.Role;
import it.winwelfare.identity.SecondFactors;
import it.winwelfare.identity.UserChanged;
import it.winwelfare.identity.UserView;
import it.winwelfare.identity.Users;
import it.winwelfare.identity.internal.factor.PhoneApp;
import it.winwelfare.identity.internal.web.SignedInBrowser;
import it.winwelfare.testing.FakeProvider;
import it.winwelfare.testing.ViaProvider;
import it.winwelfare.testing.WinTest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Signing in with an identity from elsewhere, as a browser does it, at a provider that says what the test wants. */
@WinTest
@RecordApplicationEvents
class IdentityPagesTests {

    private static final String LINK = "/account/sicurezza/identita/collega";
    private static final String UNLINKED = "/accedi/identita";
    private static final String L2 = "https://www.spid.gov.it/SpidL2";

    @Autowired
    MockMvc mvc;

    @Autowired
    Users users;

    @Autowired
    Employees employees;

    @Autowired
    SecondFactors factors;

    @Autowired
    ExternalIdentities identities;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    ApplicationEvents events;

    private final FakeProvider provider = FakeProvider.shared();
    private final MockHttpSession browser = new MockHttpSession();
    private final String subject = "s-" + UUID.randomUUID();
    private final String taxCode = Holders.taxCode();

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

    @Test
    void anIdentityIsLinkedByWhoTypesThePasswordAndSignsInFromThenOn() throws Exception {
        UserView anna = employee(taxCode);
        mvc.perform(get("/account/accessi").session(browser));

        comesBack(browser, taxCode, null).andExpect(redirectedUrl(UNLINKED));
        mvc.perform(get(UNLINKED).session(browser))
                .andExpect(content()
                        .string(allOf(
                                containsString("c’è un accesso con il tuo codice fiscale"),
                                not(containsString(anna.email().value())))));
        mvc.perform(get("/account").session(browser)).andExpect(redirectedUrl("/accedi"));
        password(browser, anna).andExpect(redirectedUrl(LINK));
        mvc.perform(get(LINK).session(browser))
                .andExpect(content()
                        .string(allOf(
                                containsString(anna.email().value()),
                                containsString(taxCode),
                                containsString("Identità di prova"))));
        assertThat(identities.of(actor(anna))).isEmpty();
        mvc.perform(post(LINK).session(browser).with(csrf()))
                .andExpect(redirectedUrl("http://localhost/account?continue"));

        assertThat(identities.of(actor(anna)))
                .singleElement()
                .satisfies(linked -> assertThat(linked.issuer()).isEqualTo(provider.issuer()));
        MockHttpSession later = new MockHttpSession();
        String name = later.getId();
        comesBack(later, taxCode, null).andExpect(redirectedUrl("/porta"));
        assertThat(later.getId()).isNotEqualTo(name);
        mvc.perform(get("/account").session(later))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(anna.email().value())));
        mvc.perform(get("/account/accessi").session(later)).andExpect(content().string(containsString("Questo")));
        assertThat(told(anna, Change.LINKED)).isOne();
        assertThat(told(anna, Change.USED)).isOne();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(letters(anna)).singleElement().asString().contains("Identità di prova"));
        assertThat(events.stream(UserChanged.class)
                        .filter(event ->
                                event.user().equals(anna.id()) && event.change() == UserChanged.Change.SIGNED_IN))
                .hasSize(2);
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
    void anIdentityWithAnothersTaxCodeIsNotLinked() throws Exception {
        UserView anna = employee(taxCode);
        UserView bruno = employee(Holders.taxCode());
        UserView office = People.with(users, Role.COMPANY_HR);

        for (UserView other : List.of(bruno, office)) {
            MockHttpSession session = new MockHttpSession();
            comesBack(session, taxCode, null);
            password(session, other).andExpect(redirectedUrl(LINK));
            mvc.perform(post(LINK).session(session).with(csrf()))
                    .andExpect(redirectedUrl("/account/sicurezza"))
                    .andExpect(flash().attributeExists("flash"));
            assertThat(identities.of(actor(other))).isEmpty();
        }
        assertThat(told(anna, Change.LINKED)).isZero();
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
    void whoHasSeveralAccountsChoosesOne() throws Exception {
        employee(taxCode);
        UserView second = employee(taxCode);

        comesBack(browser, taxCode, null);
        mvc.perform(get(UNLINKED).session(browser)).andExpect(content().string(containsString("più accessi")));
        password(browser, second).andExpect(redirectedUrl(LINK));
        mvc.perform(post(LINK).session(browser).with(csrf())).andExpect(redirectedUrl("/account/sicurezza"));

        assertThat(identities.of(actor(second))).hasSize(1);
    }

    @Test
    void aProviderThatTellsNoTaxCodeCanBeLinkedToo() throws Exception {
        UserView office = People.with(users, Role.COMPANY_HR);

        comesBack(browser, null, null).andExpect(redirectedUrl(UNLINKED));
        mvc.perform(get(UNLINKED).session(browser))
                .andExpect(content().string(containsString("non ci ha detto il tuo codice fiscale")));
        password(browser, office).andExpect(redirectedUrl(LINK));
        mvc.perform(post(LINK).session(browser).with(csrf())).andExpect(redirectedUrl("/account/sicurezza"));

        comesBack(new MockHttpSession(), null, null).andExpect(redirectedUrl("/porta"));
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
    void whoIsSignedInLinksAndUnlinksAfterTypingThePassword() throws Exception {
        UserView anna = employee(taxCode);
        MockHttpSession session = SignedInBrowser.of(mvc, anna);
        mvc.perform(get("/account/sicurezza").session(session))
                .andExpect(content().string(containsString("Collega Identità di prova")));

        comesBack(session, taxCode, null).andExpect(redirectedUrl(LINK));
        mvc.perform(post(LINK).session(session).with(csrf())).andExpect(redirectedUrl("/account/sicurezza"));
        LinkedIdentity linked = identities.of(actor(anna)).getFirst();
        String removal = "/account/sicurezza/identita/" + linked.id() + "/togli";
        mvc.perform(get("/account/sicurezza").session(session))
                .andExpect(content().string(containsString(removal)));

        // By the identity alone nothing is changed: the password has to be typed.
        MockHttpSession later = new MockHttpSession();
        comesBack(later, taxCode, L2).andExpect(redirectedUrl("/porta"));
        mvc.perform(post(removal).session(later).with(csrf())).andExpect(redirectedUrl("/account/sicurezza/conferma"));
        // Nor by anybody else.
        mvc.perform(post(removal)
                        .session(SignedInBrowser.of(mvc, employee(SamplePeople.taxCode(7))))
                        .with(csrf()))
                .andExpect(redirectedUrl("/account/sicurezza"));
        assertThat(identities.of(actor(anna))).hasSize(1);

        mvc.perform(get(removal).session(session)).andExpect(content().string(containsString("Vuoi scollegare")));
        mvc.perform(post(removal).session(session).with(csrf())).andExpect(redirectedUrl("/account/sicurezza"));
        assertThat(identities.of(actor(anna))).isEmpty();
        assertThat(told(anna, Change.UNLINKED)).isOne();
        comesBack(new MockHttpSession(), taxCode, L2).andExpect(redirectedUrl(UNLINKED));
    }

    @Test
    void anIdentityOpensOneAccountAndAnAccountHasOneOfEachProvider() throws Exception {
        UserView anna = employee(taxCode);
        link(anna);
        UserView office = People.with(users, Role.COMPANY_HR);
        MockHttpSession session = SignedInBrowser.of(mvc, office);
        comesBack(session, null, null).andExpect(redirectedUrl(LINK));
        mvc.perform(post(LINK).session(session).with(csrf())).andExpect(redirectedUrl("/account/sicurezza"));
        assertThat(identities.of(actor(office))).isEmpty();

        MockHttpSession again = SignedInBrowser.of(mvc, anna);
        new ViaProvider(mvc)
                .comesBack(again, "another-" + subject, taxCode, null)
                .andExpect(redirectedUrl(LINK));
        mvc.perform(post(LINK).session(again).with(csrf())).andExpect(redirectedUrl("/account/sicurezza"));
        assertThat(identities.of(actor(anna))).hasSize(1);
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
    void anAppThatAskedComesAfterTheLink() throws Exception {
        UserView anna = employee(taxCode);
        mvc.perform(get("/oauth2/authorize")
                        .session(browser)
                        .queryParam("response_type", "code")
                        .queryParam("client_id", "win-app")
                        .queryParam("redirect_uri", "http://127.0.0.1:49152/oauth2/callback")
                        .queryParam("scope", "openid")
                        .queryParam("code_challenge", "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM")
                        .queryParam("code_challenge_method", "S256"))
                .andExpect(redirectedUrl("/accedi"));

        comesBack(browser, taxCode, null).andExpect(redirectedUrl(UNLINKED));
        password(browser, anna).andExpect(redirectedUrl(LINK));
        mvc.perform(post(LINK + "/annulla").session(browser).with(csrf())).andExpect(redirectedUrl("/accedi/continua"));
        assertThat(identities.of(actor(anna))).isEmpty();
    }

    @Test
    void whoSignsOutIsToldThatTheProviderStays() throws Exception {
        mvc.perform(get("/accedi").param("uscita", ""))
                .andExpect(content().string(containsString("può essere ancora collegato lì")));
    }

    private void link(UserView user) throws Exception {
        MockHttpSession session = SignedInBrowser.of(mvc, user);
        comesBack(session, taxCode, null).andExpect(redirectedUrl(LINK));
        mvc.perform(post(LINK).session(session).with(csrf())).andExpect(redirectedUrl("/account/sicurezza"));
    }

    private Map<String, String> start(MockHttpSession session) throws Exception {
        return new ViaProvider(mvc).start(session);
    }

    private ResultActions comesBack(MockHttpSession session, @Nullable String code, @Nullable String level)
            throws Exception {
        return new ViaProvider(mvc).comesBack(session, subject, code, level);
    }

    private ResultActions answer(MockHttpSession session, String code, @Nullable String state) throws Exception {
        return new ViaProvider(mvc).answer(session, code, state);
    }

    private ResultActions password(MockHttpSession session, UserView user) throws Exception {
        return mvc.perform(post("/accedi")
                .session(session)
                .with(csrf())
                .param("email", user.email().value())
                .param("password", People.PASSWORD));
    }

    private UserView employee(String code) {
        return Holders.of(users, employees, code);
    }

    private List<String> letters(UserView user) {
        return jdbc.sql("SELECT body FROM notifications_mail WHERE kind = 'identity-linked' AND recipient = ?")
                .param(user.email().value())
                .query(String.class)
                .list();
    }

    private long told(UserView user, Change change) {
        return events.stream(ExternalIdentityChanged.class)
                .filter(event -> event.user().equals(user.id()) && event.change() == change)
                .count();
    }

    private static Actor actor(UserView user) {
        return new Actor(user.id(), user.name(), user.roles(), new Origin(Channel.PORTAL, null));
    }
}
