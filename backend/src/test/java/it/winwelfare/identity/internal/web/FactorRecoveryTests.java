package it.winwelfare.identity.internal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import it.winwelfare.identity.Actor;
import it.winwelfare.identity.People;
import it.winwelfare.identity.Role;
import it.winwelfare.identity.UserChanged.Change;
import it.winwelfare.identity.UserView;
import it.winwelfare.identity.internal.factor.PhoneApp;
import it.winwelfare.problems.Rejection;
import it.winwelfare.testing.SampleOrganisations;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpSession;

/** When the app is lost: recovery codes, and a reset by somebody else. */
class FactorRecoveryTests extends SecondFactorStory {

    @Test
    void aRecoveryCodeOpensOnceAndIsKeptAsAHash() throws Exception {
        UserView anna = People.with(users, Role.EMPLOYEE);
        withApp(anna);
        List<String> codes = factors.newRecoveryCodes(actor(anna));
        assertThat(codes).hasSize(10).doesNotHaveDuplicates();

        recovery(SignedInBrowser.of(mvc, anna), codes.getFirst()).andExpect(redirectedUrl("/porta"));

        recovery(SignedInBrowser.of(mvc, anna), codes.getFirst()).andExpect(redirectedUrl("/accedi/codice?errore"));
        assertThat(factors.of(actor(anna)).codesLeft()).isEqualTo(9);
        assertThat(told(anna, Change.RECOVERY_CODE_USED)).isOne();
        assertThat(jdbc.sql("SELECT code_hash FROM identity_recovery_code")
                        .query((row, n) -> new String(row.getBytes(1), StandardCharsets.ISO_8859_1))
                        .list())
                .noneMatch(hash -> codes.stream().anyMatch(hash::contains));
    }

    @Test
    void recoveryCodesAreShownOnceAndNewOnesEndTheOld() throws Exception {
        UserView anna = People.with(users, Role.EMPLOYEE);
        PhoneApp app = withApp(anna);
        List<String> before = factors.newRecoveryCodes(actor(anna));
        MockHttpSession session = signIn(anna, app);

        mvc.perform(post("/account/sicurezza/codici").session(session).with(csrf()))
                .andExpect(content().string(containsString("win-codes")))
                .andExpect(header().string("Cache-Control", containsString("no-store")));
        mvc.perform(get("/account/sicurezza/codici").session(session)).andExpect(redirectedUrl("/account/sicurezza"));

        recovery(SignedInBrowser.of(mvc, anna), before.getFirst()).andExpect(redirectedUrl("/accedi/codice?errore"));
    }

    @Test
    void withoutASecondFactorThereAreNoRecoveryCodes() {
        Actor anna = actor(People.with(users, Role.EMPLOYEE));

        assertThatThrownBy(() -> factors.newRecoveryCodes(anna))
                .isInstanceOfSatisfying(
                        Rejection.class, refused -> assertThat(refused.code()).isEqualTo("second-factor-missing"));
    }

    @Test
    void theLastFactorTakesTheRecoveryCodesWithIt() throws Exception {
        UserView anna = People.with(users, Role.EMPLOYEE);
        PhoneApp app = withApp(anna);
        factors.newRecoveryCodes(actor(anna));
        MockHttpSession session = signIn(anna, app);

        mvc.perform(post("/account/sicurezza/app/togli").session(session).with(csrf()))
                .andExpect(redirectedUrl("/account/sicurezza"));

        assertThat(factors.of(actor(anna))).satisfies(view -> {
            assertThat(view.any()).isFalse();
            assertThat(view.codesLeft()).isZero();
        });
        password(anna, new MockHttpSession()).andExpect(redirectedUrl("/porta"));
    }

    @Test
    void somebodyElseOfTheAmbitoResetsALostFactor() throws Exception {
        UserView anna = People.with(users, Role.AMBITO);
        PhoneApp app = withApp(anna);
        MockHttpSession session = signIn(anna, app);
        UserView bruno = People.with(users, Role.AMBITO);
        MockHttpSession helper = SignedInBrowser.of(mvc, bruno);

        mvc.perform(get("/ambito/secondo-fattore")
                        .param("email", anna.email().value())
                        .session(helper))
                .andExpect(content().string(containsString("Azzera il secondo fattore")));
        mvc.perform(post("/ambito/secondo-fattore")
                        .param("utente", anna.id().toString())
                        .session(helper)
                        .with(csrf()))
                .andExpect(redirectedUrl("/ambito/secondo-fattore"));

        assertThat(told(anna, Change.FACTORS_RESET)).isOne();
        mvc.perform(get("/account").session(session)).andExpect(redirectedUrl("/accedi?scaduta"));
        password(anna, new MockHttpSession()).andExpect(redirectedUrl("/porta"));
    }

    @Test
    void nobodyResetsTheirOwnAndNobodyButTheAmbitoResets() {
        UserView anna = People.with(users, Role.AMBITO);
        withApp(anna);

        assertThatThrownBy(() -> factors.reset(actor(anna), anna.id()))
                .isInstanceOfSatisfying(
                        Rejection.class, refused -> assertThat(refused.code()).isEqualTo("second-factor-of-oneself"));
        for (Role role : List.of(Role.EMPLOYEE, Role.COMPANY_HR, Role.PROVIDER, Role.ALLIANCE, Role.ATS)) {
            Actor other = actor(People.with(users, role));
            assertThatThrownBy(() -> factors.reset(other, anna.id()))
                    .isInstanceOfSatisfying(
                            Rejection.class,
                            refused -> assertThat(refused.code()).isEqualTo("access-denied"));
        }
        Actor ambito = SampleOrganisations.ambito();
        assertThatThrownBy(() ->
                        factors.reset(ambito, People.with(users, Role.EMPLOYEE).id()))
                .isInstanceOfSatisfying(
                        Rejection.class, refused -> assertThat(refused.code()).isEqualTo("second-factor-missing"));
    }
}
