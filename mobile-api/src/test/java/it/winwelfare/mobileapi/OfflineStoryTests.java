package it.winwelfare.mobileapi;

import static org.assertj.core.api.Assertions.assertThat;

import it.winwelfare.mobileapi.Client.Answer;
import it.winwelfare.testing.SampleOrganisations;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;

/** A scanner in a cellar: it knows the keys, queues, and sends when there is network again. */
class OfflineStoryTests extends CounterStory {

    private static final String BATCH = "/provider/redemptions/batch";

    @Autowired
    Clock clock;

    @Test
    void eachScanOfABatchHasItsOutcomeAndTheWholeCanBeSentAgain() throws Exception {
        String voucher = buy();
        String code = client.get(mine, "/me/vouchers/" + voucher).text("/code");
        String batch = batch("till-1", scan("a", code), scan("b", "rubbish"), scan("c", code));

        Answer sent = client.post(theirs, BATCH, null, batch).is(200);

        assertThat(sent.text("/items/0/outcome")).isEqualTo("TAKEN");
        assertThat(sent.text("/items/0/receipt/voucher")).isEqualTo(voucher);
        assertThat(sent.json().at("/items/0/receipt/amount/cents").asLong()).isEqualTo(8_000);
        assertThat(sent.text("/items/1/reason/code")).isEqualTo("invalid-code");
        assertThat(sent.text("/items/2/outcome")).isEqualTo("REFUSED");
        assertThat(sent.text("/items/2/reason/code")).isEqualTo("voucher-already-used");
        assertThat(sent.text("/items/2/reason/detail")).contains("già");
        assertThat(client.post(theirs, BATCH, null, batch).is(200).json()).isEqualTo(sent.json());
        assertThat(client.get(mine, "/me/vouchers/" + voucher).text("/state")).isEqualTo("REDEEMED");
    }

    @Test
    void theSecondTillOfAVoucherIsAConflictByName() throws Exception {
        String code = client.get(mine, "/me/vouchers/" + buy()).text("/code");
        client.post(theirs, BATCH, null, batch("door", scan("d", code))).is(200);
        client.post(theirs, BATCH, null, batch("garden", scan("g", code))).is(200);

        JsonNode conflict = client.get(theirs, "/provider/redemptions/conflicts")
                .is(200)
                .json()
                .at("/items/0");
        assertThat(conflict.at("/kind").asString()).isEqualTo("TWICE");
        assertThat(conflict.at("/till").asString()).isEqualTo("garden");
        assertThat(conflict.at("/otherTill").asString()).isEqualTo("door");
        assertThat(conflict.at("/state").asString()).isEqualTo("REDEEMED");
        assertThat(conflict.at("/amount/cents").asLong()).isEqualTo(8_000);
        assertThat(client.get(world.token(world.shop().user()), "/provider/redemptions/conflicts")
                        .json()
                        .at("/items"))
                .isEmpty();
    }

    @Test
    void aPhonesScreenIsGoodNowAndItsPictureIsNot() throws Exception {
        String voucher = buy();
        Answer shown =
                client.get(mine, "/me/vouchers/" + voucher + "/screen-qr").is(200);
        assertThat(shown.text("/token")).startsWith("WIN2.");
        assertThat(shown.raw().getHeader(HttpHeaders.CACHE_CONTROL)).isEqualTo("no-store");
        String look = "{\"tokenOrCode\":\"%s\"}".formatted(shown.text("/link"));
        assertThat(client.post(theirs, "/provider/looks", null, look)
                        .json()
                        .at("/redeemable")
                        .asBoolean())
                .isTrue();
        // A scan that says it was made an hour before the screen showed this.
        Instant before = clock.instant().minus(Duration.ofHours(1));
        String copied = batch(
                "till",
                "{\"key\":\"k\",\"scannedAt\":\"%s\",\"tokenOrCode\":\"%s\"}".formatted(before, shown.text("/token")));
        assertThat(client.post(theirs, BATCH, null, copied).text("/items/0/reason/code"))
                .isEqualTo("voucher-token-old");
    }

    @Test
    void aBatchThatIsNoBatchIsRefusedWhole() throws Exception {
        client.post(theirs, BATCH, null, batch("no good", scan("a", "x"))).isProblem(422, "invalid-till");
        String many = IntStream.range(0, 201).mapToObj(n -> scan("k" + n, "x")).collect(Collectors.joining(","));
        client.post(theirs, BATCH, null, batch("till", many)).isProblem(413, "too-many-scans");
        client.post(theirs, BATCH, null, "{}").isProblem(422, "invalid-fields");
        client.post(theirs, BATCH, null, "{\"till\":\"t\",\"scans\":[{}]}").isProblem(422, "invalid-fields");
        client.post(theirs, BATCH, null, "{\"till\":\"t\",\"scans\":[null]}").isProblem(422, "invalid-fields");
        client.post(theirs, BATCH, null, batch("till", "{\"key\":\"k\",\"scannedAt\":\"noon\",\"tokenOrCode\":\"x\"}"))
                .isProblem(400, "json-wrong-type");
        client.post(mine, BATCH, null, batch("till", scan("a", "x"))).isProblem(403, "access-denied");
        client.get(mine, "/provider/redemptions/conflicts").isProblem(403, "access-denied");
        assertThat(client.get(theirs, "/provider/redemptions/conflicts").json().at("/items"))
                .isEmpty();
    }

    @Test
    void scannersKeepTheKeysAndAskWhetherTheyChanged() throws Exception {
        MockHttpServletResponse keys = keys(null);
        assertThat(keys.getStatus()).isEqualTo(200);
        assertThat(keys.getHeader(HttpHeaders.CACHE_CONTROL)).isEqualTo("max-age=3600, public");
        JsonNode key = new Answer(200, keys).json().at("/items/0");
        assertThat(key.at("/id").asString()).matches("[0-9a-f]{8}");
        assertThat(Base64.getUrlDecoder().decode(key.at("/publicKey").asString()))
                .hasSize(32);
        assertThat(Instant.parse(key.at("/from").asString())).isBefore(Instant.parse("2999-01-01T00:00:00Z"));

        MockHttpServletResponse again = keys(keys.getHeader(HttpHeaders.ETAG));
        assertThat(again.getStatus()).isEqualTo(304);
        assertThat(again.getContentAsString()).isEmpty();
        assertThat(keys("\"another\"").getStatus()).isEqualTo(200);
    }

    private MockHttpServletResponse keys(String known) throws Exception {
        var request = MockMvcRequestBuilders.get("/api/v1/keys");
        if (known != null) {
            request.header(HttpHeaders.IF_NONE_MATCH, known);
        }
        return mvc.perform(request).andReturn().getResponse();
    }

    private String scan(String key, String tokenOrCode) {
        return "{\"key\":\"%s\",\"scannedAt\":\"%s\",\"tokenOrCode\":\"%s\"}"
                .formatted(key, clock.instant(), tokenOrCode);
    }

    private static String batch(String till, String... scans) {
        return "{\"till\":\"%s\",\"scans\":[%s]}".formatted(till, String.join(",", scans));
    }

    private String buy() throws Exception {
        Answer quote = client.post(mine, "/me/quotes", null, "{\"offer\":\"" + shop.offer() + "\"}");
        String wish = "{\"version\":\"%s\",\"expectedOwn\":{\"cents\":8000,\"currency\":\"EUR\"}}"
                .formatted(quote.text("/version"));
        return client.post(mine, "/me/vouchers", SampleOrganisations.word(), wish)
                .is(201)
                .text("/voucher");
    }
}
