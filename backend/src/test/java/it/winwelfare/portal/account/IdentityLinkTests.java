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

import it.winwelfare.employees.Holders;
import it.winwelfare.employees.SamplePeople;
import it.winwelfare.identity.ExternalIdentityChanged.Change;
import it.winwelfare.identity.LinkedIdentity;
import it.winwelfare.identity.People;
import it.winwelfare.identity.Role;
import it.winwelfare.identity.UserChanged;
import it.winwelfare.identity.UserView;
import it.winwelfare.identity.internal.web.SignedInBrowser;
import it.winwelfare.testing.ViaProvider;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpSession;

/** Linking an identity from elsewhere to an account, and taking it away again. */
class IdentityLinkTests extends IdentityStory {

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
}
