package it.winwelfare.portal.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.winwelfare.identity.OrganisationId;
import it.winwelfare.identity.People;
import it.winwelfare.identity.Role;
import it.winwelfare.identity.RoleIn;
import it.winwelfare.identity.Users;
import it.winwelfare.identity.internal.web.SignedInBrowser;
import it.winwelfare.network.OrganisationKind;
import it.winwelfare.network.Organisations;
import it.winwelfare.testing.SampleOrganisations;
import it.winwelfare.testing.WinTest;
import java.time.Clock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;

/** What a browser keeps of the counter, and where its queue arrives. */
@WinTest
class OfflineCounterPagesTest {

    private static final Pattern FILE = Pattern.compile("\"(/(?:assets|webjars)/[^\"]+)\"");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Users users;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Clock clock;

    private MockHttpSession seller;

    @BeforeEach
    void signIn() throws Exception {
        OrganisationId provider = organisations.register(
                SampleOrganisations.ambito(), SampleOrganisations.organisation(OrganisationKind.SOCIAL_COOPERATIVE_A));
        seller = SignedInBrowser.of(mvc, People.with(users, new RoleIn(Role.PROVIDER, provider)));
    }

    @Test
    void thePageThatIsKeptNamesNobodyAndHoldsNoTokenOfTheSession() throws Exception {
        mvc.perform(get("/fornitore/cassa").session(seller))
                .andExpect(content().string(allOf(containsString("Prova Persona"), containsString("data-owner"))));
        mvc.perform(get("/fornitore/cassa/senza-rete").session(seller))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("data-offline"),
                                not(containsString("Prova Persona")),
                                not(containsString("data-owner")),
                                not(containsString("_csrf")),
                                not(containsString("csrf-token")))));
    }

    @Test
    void theWorkerKeepsFilesThatThereAre() throws Exception {
        String script = mvc.perform(get("/fornitore/cassa/servizio.js").session(seller))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith("text/javascript"))
                .andExpect(header().string("Service-Worker-Allowed", "/fornitore/cassa"))
                .andExpect(header().string("Cache-Control", "no-cache"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(script).startsWith("const WIN = {\"version\":");
        Matcher file = FILE.matcher(script.lines().findFirst().orElseThrow());
        int files = 0;
        while (file.find()) {
            mvc.perform(get(file.group(1))).andExpect(status().isOk());
            files++;
        }
        assertThat(files).isGreaterThan(10);
    }

    @Test
    void theKeysSayWhetherTheyChanged() throws Exception {
        String tag = mvc.perform(get("/fornitore/cassa/chiavi").session(seller))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[0].publicKey").isNotEmpty())
                .andReturn()
                .getResponse()
                .getHeader("ETag");
        mvc.perform(get("/fornitore/cassa/chiavi").session(seller).header("If-None-Match", tag))
                .andExpect(status().isNotModified());
    }

    @Test
    void aQueueIsAnsweredScanByScanInWords() throws Exception {
        mvc.perform(post("/fornitore/cassa/invio")
                        .session(seller)
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(queue("nonsense")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[0].key").value("k1"))
                .andExpect(jsonPath("$.items[0].outcome").value("REFUSED"))
                .andExpect(jsonPath("$.items[0].title").value("Non è un buono"))
                .andExpect(jsonPath("$.items[0].detail").isNotEmpty());
        mvc.perform(get("/fornitore/cassa/conflitti").session(seller))
                .andExpect(content().string(allOf(containsString("Non è un buono"), containsString("web-1"))));
    }

    @Test
    void aQueueWantsASessionAndItsToken() throws Exception {
        mvc.perform(post("/fornitore/cassa/invio")
                        .session(seller)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(queue("x")))
                .andExpect(status().isForbidden());
        mvc.perform(get("/fornitore/cassa/stato").session(seller))
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(jsonPath("$.owner").isNotEmpty())
                .andExpect(jsonPath("$.token").isNotEmpty());
        mvc.perform(get("/fornitore/cassa/stato")).andExpect(status().is3xxRedirection());
        MockHttpSession employee = SignedInBrowser.of(mvc, People.with(users, Role.EMPLOYEE));
        mvc.perform(get("/fornitore/cassa/stato").session(employee)).andExpect(status().isForbidden());
    }

    @Test
    void whatIsNoQueueIsRefused() throws Exception {
        for (String body : new String[] {"", "{}", "[]", "{\"till\":\"web-1\",\"scans\":[{}]}"}) {
            mvc.perform(post("/fornitore/cassa/invio")
                            .session(seller)
                            .with(csrf())
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(body))
                    .andExpect(status().is4xxClientError());
        }
    }

    private String queue(String text) {
        return "{\"till\":\"web-1\",\"scans\":[{\"key\":\"k1\",\"scannedAt\":\"%s\",\"tokenOrCode\":\"%s\"}]}"
                .formatted(clock.instant(), text);
    }
}
