package it.winwelfare.portal.provider;

import static it.winwelfare.testing.Visit.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.winwelfare.identity.OrganisationId;
import it.winwelfare.identity.People;
import it.winwelfare.identity.Role;
import it.winwelfare.identity.RoleIn;
import it.winwelfare.identity.Users;
import it.winwelfare.network.OrganisationKind;
import it.winwelfare.network.Organisations;
import it.winwelfare.testing.SampleOrganisations;
import it.winwelfare.testing.Visit;
import it.winwelfare.testing.WinTest;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody of a provider allows a till by its code, and takes it away again. */
@WinTest
class TillPagesTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern DISCONNECT = Pattern.compile("/fornitore/scheda/casse/[0-9a-f-]{36}/scollega");

    @Autowired
    MockMvc mvc;

    @Autowired
    Users users;

    @Autowired
    Organisations organisations;

    private OrganisationId provider;
    private Visit seller;
    private JsonNode asked;

    @BeforeEach
    void aTillAsks() throws Exception {
        provider = anotherProvider();
        seller = Visit.of(mvc, People.with(users, new RoleIn(Role.PROVIDER, provider)));
        asked = JSON.readTree(text(mvc.perform(post("/oauth2/device_authorization")
                .param("client_id", "win-scanner")
                .param("scope", "redeem statement"))));
    }

    @Test
    void fromTheCodeToTheListAndBack() throws Exception {
        assertThat(seller.read("/fornitore/scheda/casse")).contains("Ancora nessuna cassa");
        String typed = code().toLowerCase(Locale.ROOT).replace("-", "");

        String question = text(seller.send("/attiva", "code", typed).andExpect(status().isOk()));
        assertThat(question)
                .contains(
                        code(),
                        "leggere e incassare i buoni",
                        organisations.find(provider).name());
        seller.send("/attiva/consenti", "code", code(), "label", "Cassa 1")
                .andExpect(redirectedUrl("/fornitore/scheda/casse"));
        fetch().andExpect(status().isOk());

        String list = seller.read("/fornitore/scheda/casse");
        assertThat(list).contains("Cassa 1", "Prova Persona");
        Matcher link = DISCONNECT.matcher(list);
        assertThat(link.find()).isTrue();
        assertThat(seller.read(link.group())).contains("Vuoi scollegare la cassa?", "Cassa 1");
        seller.send(link.group()).andExpect(redirectedUrl("/fornitore/scheda/casse"));
        assertThat(seller.read("/fornitore/scheda/casse")).contains("Ancora nessuna cassa");
        seller.open(link.group()).andExpect(status().isNotFound());
    }

    @Test
    void aTillThatShowsAQrSparesTheTyping() throws Exception {
        String address = asked.get("verification_uri_complete").asString();
        assertThat(seller.read(address.substring(address.indexOf("/attiva")))).contains("value=\"" + code() + "\"");
    }

    @Test
    void aWrongCodeIsSaidByTheFieldAndStays() throws Exception {
        seller.send("/attiva", "code", "QQQQ-QQQQ")
                .andExpect(status().is(422))
                .andExpect(content()
                        .string(allOf(containsString("Questo codice non c’è"), containsString("value=\"QQQQ-QQQQ\""))));
        seller.send("/attiva").andExpect(status().is(422));
    }

    @Test
    void aTillWantsAName() throws Exception {
        seller.send("/attiva/consenti", "code", code(), "label", " ")
                .andExpect(status().is(422))
                .andExpect(content()
                        .string(allOf(containsString(code()), containsString("Vuoi collegare questa cassa?"))));
        fetch().andExpect(jsonPath("$.error").value("authorization_pending"));
    }

    @Test
    void whoHasTwoProvidersSaysForWhich() throws Exception {
        OrganisationId other = anotherProvider();
        Visit both = Visit.of(
                mvc, People.with(users, new RoleIn(Role.PROVIDER, provider), new RoleIn(Role.PROVIDER, other)));

        assertThat(text(both.send("/attiva", "code", code())))
                .contains(
                        organisations.find(provider).name(),
                        organisations.find(other).name());
        both.send("/attiva/consenti", "code", code(), "label", "Cassa 2", "provider", provider.toString())
                .andExpect(status().is3xxRedirection());

        assertThat(seller.read("/fornitore/scheda/casse")).contains("Cassa 2");
    }

    @Test
    void aTillThatNobodyKnowsIsRefused() throws Exception {
        seller.send("/attiva/rifiuta", "code", code()).andExpect(redirectedUrl("/attiva"));

        fetch().andExpect(jsonPath("$.error").value("access_denied"));
        seller.open("/attiva").andExpect(content().string(containsString("La cassa non è stata collegata")));
        seller.send("/attiva/consenti", "code", code(), "label", "Cassa 1").andExpect(redirectedUrl("/attiva"));
        seller.open("/attiva").andExpect(content().string(containsString("già stato usato")));
    }

    @Test
    void nobodyElseIsAsked() throws Exception {
        Visit employee = Visit.of(mvc, People.with(users, Role.EMPLOYEE));
        employee.open("/attiva").andExpect(status().isForbidden());
        employee.send("/attiva", "code", code()).andExpect(status().isForbidden());
        employee.send("/attiva/consenti", "code", code(), "label", "Mia").andExpect(status().isForbidden());
        employee.send("/attiva/rifiuta", "code", code()).andExpect(status().isForbidden());
        mvc.perform(get("/attiva")).andExpect(redirectedUrl("/accedi"));
        Visit foreign = Visit.of(mvc, People.with(users, new RoleIn(Role.PROVIDER, anotherProvider())));
        foreign.send("/attiva/consenti", "code", code(), "label", "Mia", "provider", provider.toString())
                .andExpect(status().isForbidden());
        assertThat(foreign.read("/fornitore/scheda/casse")).contains("Ancora nessuna cassa");
    }

    private OrganisationId anotherProvider() {
        return organisations.register(
                SampleOrganisations.ambito(), SampleOrganisations.organisation(OrganisationKind.SOCIAL_COOPERATIVE_A));
    }

    private String code() {
        return asked.get("user_code").asString();
    }

    private ResultActions fetch() throws Exception {
        return mvc.perform(post("/oauth2/token")
                .param("grant_type", "urn:ietf:params:oauth:grant-type:device_code")
                .param("client_id", "win-scanner")
                .param("device_code", asked.get("device_code").asString()));
    }
}
