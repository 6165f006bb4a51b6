package it.winwelfare.mobileapi;

import static org.assertj.core.api.Assertions.assertThat;

import it.winwelfare.identity.UserView;
import it.winwelfare.mobileapi.Client.Answer;
import it.winwelfare.testing.SecondLane;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Whatever a client sends that is wrong, it gets Problem Details with a status of its own fault. */
@ApiTest
@SecondLane
class RefusalTests {

    private static final String VERSION = UUID.randomUUID().toString();

    @Autowired
    ApiWorld world;

    @Autowired
    Client client;

    @Autowired
    MockMvc mvc;

    private UserView user;
    private String token;

    @BeforeEach
    void signIn() {
        user = world.worker(world.employer()).user();
        token = world.token(user);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "| json-unreadable | 400",
                "{ | json-unreadable | 400",
                "[] | json-unreadable | 400",
                "{\"version\":\"x\",\"price\":3} | json-unknown-field | 400",
                "{\"version\":7,\"expectedOwn\":{\"cents\":1,\"currency\":\"EUR\"}} | json-wrong-type | 400",
                "{\"version\":\"x\",\"expectedOwn\":{\"cents\":12.5,\"currency\":\"EUR\"}} | json-wrong-type | 400",
                "{\"version\":\"x\",\"expectedOwn\":{\"cents\":\"12\",\"currency\":\"EUR\"}} | json-wrong-type | 400",
                "{\"version\":\"x\",\"expectedOwn\":{\"cents\":99999999999999999999,\"currency\":\"EUR\"}} |"
                        + " json-wrong-type | 400",
                "{\"version\":\"x\",\"expectedOwn\":5} | json-wrong-type | 400",
                "{} | invalid-fields | 422",
                "{\"version\":\"x\",\"expectedOwn\":{\"cents\":1,\"currency\":\"EUR\"}} | unknown-id | 404"
            })
    void aBodyThatIsWrongIsToldSo(String body, String code, int status) throws Exception {
        client.post(token, "/me/vouchers", "k", body).isProblem(status, code);
    }

    @Test
    void theFieldIsNamed() throws Exception {
        assertThat(client.post(token, "/me/vouchers", "k", "{\"price\":3}").text("/errors/0/field"))
                .isEqualTo("price");
        assertThat(client.post(token, "/me/family", null, "{\"givenName\":\"Lia\"}")
                        .json()
                        .at("/errors"))
                .hasSize(3);
    }

    @Test
    void moneyMovesOnlyWithAKey() throws Exception {
        String body = "{\"version\":\"" + VERSION + "\",\"expectedOwn\":{\"cents\":1,\"currency\":\"EUR\"}}";

        client.post(token, "/me/vouchers", null, body).isProblem(400, "idempotency-key-missing");
        client.post(token, "/me/vouchers", "", body).isProblem(422, "idempotency-key-invalid");
        client.post(token, "/me/vouchers", "k".repeat(101), body).isProblem(422, "idempotency-key-invalid");
        client.post(token, "/me/vouchers/" + VERSION + "/cancellation", null, null)
                .isProblem(400, "idempotency-key-missing");
        String seller = world.token(world.shop().user());
        client.post(seller, "/provider/redemptions", null, "{\"tokenOrCode\":\"x\"}")
                .isProblem(400, "idempotency-key-missing");
        client.post(seller, "/provider/redemptions/" + VERSION + "/undo", null, null)
                .isProblem(400, "idempotency-key-missing");
    }

    @Test
    void whatCannotBeToldIsNotDone() throws Exception {
        for (String accept : new String[] {"text/html", "x", "*/*;q=2"}) {
            client.send(Client.to(HttpMethod.POST, "/me/family", token)
                            .header("Accept", accept)
                            .contentType(MediaType.APPLICATION_JSON)
                            .content("""
                                {"givenName":"Lia","familyName":"Bianchi","relationship":"CHILD","bornOn":"2020-01-10",\
                                "cohabiting":true,"notSelfSufficient":false}\
                                """))
                    .isProblem(406, "not-acceptable");
        }
        assertThat(client.get(token, "/me/family").json().at("/items")).isEmpty();
    }

    @Test
    void onlyEuro() throws Exception {
        client.post(
                        token,
                        "/me/vouchers",
                        "k",
                        "{\"version\":\"" + VERSION + "\",\"expectedOwn\":{\"cents\":1,\"currency\":\"USD\"}}")
                .isProblem(422, "currency-not-euro");
    }

    @Test
    void whatDoesNotExistIsNotFound() throws Exception {
        client.get(token, "/nothing").isProblem(404, "unknown-address");
        client.get(token, "/me/vouchers/" + VERSION).isProblem(404, "voucher-unknown");
        client.get(token, "/me/vouchers/1").isProblem(404, "unknown-id");
        client.get(token, "/catalogue/offers/" + VERSION).isProblem(404, "offer-unknown");
        client.post(token, "/me/quotes", null, "{\"offer\":\"" + VERSION + "\"}")
                .isProblem(409, "offer-not-live");
    }

    @Test
    void whatHttpItselfRefusesIsAProblemToo() throws Exception {
        Answer method =
                client.send(Client.to(HttpMethod.DELETE, "/me/wallet", token)).isProblem(405, "method-not-allowed");
        assertThat(method.raw().getHeader("Allow")).contains("GET");
        client.send(Client.to(HttpMethod.POST, "/me/quotes", token)
                        .contentType(MediaType.TEXT_PLAIN)
                        .content("x"))
                .isProblem(415, "media-type-unsupported");
        client.send(Client.to(HttpMethod.GET, "/me/wallet", token).header("Accept", "text/html"))
                .isProblem(406, "not-acceptable");
        client.get(token, "/me/vouchers?limit=many").isProblem(400, "parameter-unreadable");
        client.get(token, "/me/vouchers?state=LOST").isProblem(400, "parameter-unreadable");
        client.get(token, "/me/vouchers?state=&state=ISSUED").is(200);
        client.get(token, "/me/vouchers?after=rubbish").isProblem(422, "invalid-cursor");
        client.get(token, "/catalogue?page=-7&withinKm=100000&age=-3&maxPriceCents=-1")
                .is(200);
        client.post(token, "/me/quotes", null, "x".repeat(256 * 1024 + 1)).isProblem(413, "body-too-large");
    }

    @Test
    void withoutAGoodTokenNothingOpensButTheKeys() throws Exception {
        client.get(world.expiredToken(user), "/me/wallet").isProblem(401, "token-expired");
        MockHttpServletResponse none = mvc.perform(MockMvcRequestBuilders.get("/api/v1/me/wallet"))
                .andReturn()
                .getResponse();
        new Answer(none.getStatus(), none).isProblem(401, "token-missing");
        MockHttpServletResponse keys = mvc.perform(MockMvcRequestBuilders.get("/api/v1/keys"))
                .andReturn()
                .getResponse();
        assertThat(new Answer(keys.getStatus(), keys).is(200).json().at("/items"))
                .isNotEmpty();
    }

    @Test
    void anEmployeeIsNoProvider() throws Exception {
        client.get(token, "/provider/today").isProblem(403, "access-denied");
        client.get(token, "/provider/statements").isProblem(403, "access-denied");
        client.post(token, "/provider/redemptions", "k", "{\"tokenOrCode\":\"x\"}")
                .isProblem(403, "access-denied");
    }

    /** Who is turned away at the door and who is turned away inside read the same words. */
    @Test
    void theTitleSaysWhatSortOfRefusalItIsWhoeverGivesIt() throws Exception {
        assertThat(client.get(token, "/provider/today").text("/title")).isEqualTo("Non permesso");
        assertThat(client.get("rubbish", "/me").text("/title")).isEqualTo("Accesso da fare");
    }

    @Test
    void theSentenceIsInTheLanguageOfTheClient() throws Exception {
        assertThat(client.get(token, "/nothing").text("/title")).isEqualTo("Non trovato");
        assertThat(client.send(Client.to(HttpMethod.GET, "/nothing", token).header("Accept-Language", "en"))
                        .text("/title"))
                .isEqualTo("Not found");
    }
}
