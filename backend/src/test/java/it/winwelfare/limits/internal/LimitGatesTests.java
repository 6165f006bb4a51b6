package it.winwelfare.limits.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import it.winwelfare.identity.People;
import it.winwelfare.identity.Role;
import it.winwelfare.identity.UserView;
import it.winwelfare.identity.Users;
import it.winwelfare.identity.internal.web.FilterDoors;
import it.winwelfare.identity.internal.web.SignedInBrowser;
import it.winwelfare.operations.RequestId;
import it.winwelfare.operations.WatchedTest;
import it.winwelfare.testing.Addresses;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Requests above their limit, as a client sees it. In this context five searches and eight ways to
 * a provider of identities an address, forty scans a person. */
@WatchedTest
class LimitGatesTests {

    private static final int SEARCHES = 5;
    private static final int IDENTITIES = 8;
    private static final int SCANS = 40;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Users users;

    @Autowired
    private ListableBeanFactory context;

    @LocalServerPort
    private int port;

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, String address) throws Exception {
        return mvc.perform(request.with(Addresses.from(address))).andReturn().getResponse();
    }

    @Test
    void aVisitorWhoSearchesTooOftenIsAskedToWait() throws Exception {
        String address = Addresses.any();
        MockHttpServletResponse answer = send(get("/catalogo"), address);
        assertThat(answer.getHeader("RateLimit-Policy")).isEqualTo("\"search-address\";q=5;w=3600");
        assertThat(answer.getHeader("RateLimit")).matches("\"search-address\";r=4;t=[0-9]+");
        // A window may end in the middle: then a second one is filled.
        for (int i = 0; i <= 2 * SEARCHES && answer.getStatus() == 200; i++) {
            answer = send(get("/catalogo"), address);
        }
        assertThat(answer.getStatus()).isEqualTo(429);
        assertThat(Integer.parseInt(
                        Optional.ofNullable(answer.getHeader("Retry-After")).orElseThrow()))
                .isBetween(1, 3600);
        assertThat(answer.getHeader("RateLimit")).startsWith("\"search-address\";r=0;t=");
        assertThat(send(get("/catalogo"), Addresses.any()).getStatus())
                .as("somebody else")
                .isEqualTo(200);
        assertThat(send(get("/aderisci"), address).getStatus())
                .as("another kind of request")
                .isEqualTo(200);
    }

    /** The way to a provider of identities and the way back are filters, and limited before they do anything. */
    @ParameterizedTest
    @ValueSource(strings = {"/accedi/con/prova", "/accedi/da/prova"})
    void whoGoesToAProviderAndBackTooOftenIsAskedToWait(String door) throws Exception {
        String address = Addresses.any();
        MockHttpServletResponse answer = send(get(door), address);
        for (int i = 0; i <= 2 * IDENTITIES && answer.getStatus() == 302; i++) {
            answer = send(get(door), address);
        }
        assertThat(answer.getStatus()).isEqualTo(429);
        assertThat(answer.getHeader("Retry-After")).matches("[1-9][0-9]*");
        assertThat(answer.getHeader("RateLimit")).startsWith("\"identity-address\";r=0;t=");
        assertThat(answer.getHeader("Location")).isNull();
        assertThat(send(get(door), Addresses.any()).getStatus())
                .as("somebody else")
                .isEqualTo(302);
    }

    @Test
    void whoIsAskedToWaitReadsHowLong() throws Exception {
        HttpRequest asked = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/accedi/con/prova"))
                .header("Accept", "text/html")
                .build();
        try (HttpClient browser = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = browser.send(asked, BodyHandlers.ofString());
            for (int i = 0; i <= 2 * IDENTITIES && answer.statusCode() != 429; i++) {
                answer = browser.send(asked, BodyHandlers.ofString());
            }
            long seconds = answer.headers().firstValueAsLong("Retry-After").orElseThrow();
            assertThat(answer.statusCode()).isEqualTo(429);
            assertThat(answer.body())
                    .contains("Troppe richieste", "Niente è andato perso")
                    .containsPattern(
                            seconds <= 60 ? "Aspetta un minuto" : "Aspetta " + Math.ceilDiv(seconds, 60) + " minuti");
        }
    }

    /** What filters do for visitors, such as looking at passwords, costs something each time; going out ends a session of one's own. */
    @Test
    void everythingThatAFilterDoesForVisitorsIsLimited() {
        Set<FilterDoors.Door> doors = FilterDoors.of(context);
        assertThat(doors).hasSizeGreaterThan(6);
        assertThat(doors.stream()
                        .filter(door -> FilterDoors.rule(door).stream().anyMatch(rule -> rule.visitors()))
                        .filter(door -> RequestKind.of(
                                        door.method().name(), door.pattern().replaceAll("\\{[^}]*}", "x"))
                                .isEmpty()))
                .extracting(FilterDoors.Door::toString)
                .containsExactly("POST /esci");
    }

    @Test
    void theApiAnswersWithAProblem() throws Exception {
        String address = Addresses.any();
        MockHttpServletResponse answer = send(get("/api/v1/catalogue"), address);
        assertThat(answer.getStatus()).isEqualTo(401);
        for (int i = 0; i <= 2 * SEARCHES && answer.getStatus() == 401; i++) {
            answer = send(get("/api/v1/catalogue").header("Accept-Language", "en"), address);
        }
        assertThat(answer.getStatus()).isEqualTo(429);
        assertThat(answer.getContentType()).startsWith("application/problem+json");
        JsonNode problem = JsonMapper.builder().build().readTree(answer.getContentAsString());
        assertThat(problem.at("/type").asString()).isEqualTo("https://winwelfare.it/problemi/too-many-requests");
        assertThat(problem.at("/detail").asString()).startsWith("Too many requests");
        assertThat(problem.at("/requestId").asString()).isEqualTo(answer.getHeader(RequestId.HEADER));
        assertThat(answer.getHeader("Retry-After")).isNotNull();
    }

    @Test
    void aPersonIsCountedWhereverTheyAre() throws Exception {
        UserView clerk = People.with(users, Role.PROVIDER);
        MockHttpSession till = SignedInBrowser.of(mvc, clerk);
        int status = 200;
        int sent = 0;
        while (status != 429 && sent <= 2 * SCANS + 1) {
            MockHttpServletRequestBuilder mistyped = post("/fornitore/cassa")
                    .session(till)
                    .with(csrf())
                    .param("code", "0000-0000-0001")
                    .param("key", UUID.randomUUID().toString());
            status = send(mistyped, Addresses.any()).getStatus();
            sent++;
        }
        assertThat(status).isEqualTo(429);
        assertThat(sent).isGreaterThan(SCANS);
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /accedi, SIGN_IN",
        "POST, /accedi/passkey/opzioni, SIGN_IN",
        "GET, /accedi/con/spid, IDENTITY",
        "GET, /accedi/da/spid, IDENTITY",
        "GET, /accedi/da, ",
        "POST, /oauth2/token, TOKEN",
        "POST, /password/dimenticata, PASSWORD_RESET",
        "POST, /aderisci/azienda, JOIN",
        "GET, /catalogo, SEARCH",
        "GET, /api/v1/catalogue/offers/1, SEARCH",
        "POST, /api/v1/me/vouchers, PURCHASE",
        "POST, /dipendente/servizi/1/acquista, PURCHASE",
        "POST, /api/v1/provider/redemptions, REDEEM",
        "POST, /fornitore/cassa/usa, REDEEM",
        "PUT, /api/v1/company/employees, MACHINE_WRITE",
        "GET, /aderisci, ",
        "GET, /accedi, ",
        "GET, /assets/css/win.css, ",
        "PROPFIND, /, ",
        "GET, /a%00b%2f..;x=1, "
    })
    void eachRequestIsOfOneKindOrNone(String method, String path, String kind) {
        assertThat(RequestKind.of(method, path).map(Enum::name)).isEqualTo(Optional.ofNullable(kind));
    }
}
