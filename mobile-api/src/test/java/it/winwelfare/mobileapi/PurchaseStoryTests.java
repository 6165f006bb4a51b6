package it.winwelfare.mobileapi;

import static org.assertj.core.api.Assertions.assertThat;

import it.winwelfare.identity.internal.oauth.App;
import it.winwelfare.mobileapi.Client.Answer;
import it.winwelfare.testing.SampleOrganisations;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;

/** From the wallet to the provider's counter and back. */
class PurchaseStoryTests extends CounterStory {

    @Test
    void theSameRequestGivesTheSameVoucherAndItIsTakenOnce() throws Exception {
        Answer quote = client.post(mine, "/me/quotes", null, "{\"offer\":\"" + shop.offer() + "\"}")
                .is(200);
        assertThat(quote.json().at("/buyable").asBoolean()).isTrue();
        assertThat(quote.json().at("/own/cents").asLong()).isEqualTo(8_000);
        assertThat(quote.text("/own/currency")).isEqualTo("EUR");
        String key = SampleOrganisations.word();
        String wish = wish(quote.text("/version"), 8_000);

        Answer bought = client.post(mine, "/me/vouchers", key, wish).is(201);
        Answer again = client.post(mine, "/me/vouchers", key, wish).is(201);
        assertThat(again.json()).isEqualTo(bought.json());
        assertThat(bought.raw().getHeader("Location")).isEqualTo("/api/v1/me/vouchers/" + bought.text("/voucher"));
        client.post(mine, "/me/vouchers", key, wish(quote.text("/version"), 7_999))
                .isProblem(409, "idempotency-key-reused");
        assertThat(client.get(mine, "/me/wallet").json().at("/available/cents").asLong())
                .isEqualTo(22_000);

        String scan = "{\"tokenOrCode\":\"" + bought.text("/code") + "\"}";
        assertThat(client.post(theirs, "/provider/looks", null, scan)
                        .json()
                        .at("/redeemable")
                        .asBoolean())
                .isTrue();
        String scanKey = SampleOrganisations.word();
        Answer taken =
                client.post(theirs, "/provider/redemptions", scanKey, scan).is(201);
        assertThat(client.post(theirs, "/provider/redemptions", scanKey, scan).json())
                .isEqualTo(taken.json());
        client.post(theirs, "/provider/redemptions", SampleOrganisations.word(), scan)
                .isProblem(409, "voucher-already-used");
        assertThat(client.post(theirs, "/provider/looks", null, scan).text("/reason/code"))
                .isEqualTo("voucher-already-used");
        assertThat(client.get(theirs, "/provider/today").json().at("/redeemed").asInt())
                .isEqualTo(1);

        client.post(
                        theirs,
                        "/provider/redemptions/" + taken.text("/redemption") + "/undo",
                        SampleOrganisations.word(),
                        null)
                .is(200);
        assertThat(client.get(mine, "/me/vouchers/" + bought.text("/voucher")).text("/state"))
                .isEqualTo("ISSUED");
        Answer scans = client.get(theirs, "/provider/redemptions?from=2020-01-01&limit=5")
                .is(200);
        assertThat(scans.json().at("/items")).hasSize(1);
        assertThat(scans.text("/items/0/undoneAt")).endsWith("Z");
    }

    @Test
    void aVoucherIsShownPrintedAndGivenBack() throws Exception {
        String voucher = buy();

        assertThat(client.get(mine, "/me/vouchers/" + voucher + "/qr").text("/link"))
                .contains("#");
        Answer image = client.send(Client.to(HttpMethod.GET, "/me/vouchers/" + voucher + "/qr", mine)
                        .header("Accept", "image/png"))
                .is(200);
        assertThat(image.raw().getContentType()).isEqualTo("image/png");
        assertThat(image.raw().getContentAsByteArray()).startsWith(0x89, 'P', 'N', 'G');
        Answer paper = client.get(mine, "/me/vouchers/" + voucher + "/pdf").is(200);
        assertThat(new String(paper.raw().getContentAsByteArray(), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF");

        Answer back = client.post(mine, "/me/vouchers/" + voucher + "/cancellation", SampleOrganisations.word(), null)
                .is(200);
        assertThat(back.json().at("/returnedToPockets/cents").asLong()).isEqualTo(8_000);
    }

    @Test
    void aVoucherOfSomebodyElseIsNotThere() throws Exception {
        String voucher = buy();
        String another = world.token(world.workerWithMoney().user());

        client.get(another, "/me/vouchers/" + voucher).isProblem(404, "voucher-unknown");
        client.get(another, "/me/vouchers/" + voucher + "/qr").isProblem(404, "voucher-unknown");
        client.get(another, "/me/vouchers/" + voucher + "/pdf").isProblem(404, "voucher-unknown");
        client.post(another, "/me/vouchers/" + voucher + "/cancellation", SampleOrganisations.word(), null)
                .isProblem(404, "voucher-unknown");
    }

    @Test
    void listsGoOnWhereTheyEnded() throws Exception {
        String first = buy();
        String second = buy();

        Answer start = client.get(mine, "/me/vouchers?limit=1&state=ISSUED").is(200);
        assertThat(start.json().at("/items")).hasSize(1);
        assertThat(start.text("/items/0/id")).isEqualTo(second);
        Answer end = client.get(mine, "/me/vouchers?limit=1&after=" + start.text("/next"));
        assertThat(end.text("/items/0/id")).isEqualTo(first);
        assertThat(end.json().at("/next").isNull()).isTrue();
        Answer movements = client.get(mine, "/me/wallet/movements?limit=2").is(200);
        assertThat(movements.json().at("/items")).hasSize(2);
        assertThat(movements.text("/items/0/reference")).isEqualTo(second);
        assertThat(movements.json().at("/items/0/amount/cents").asLong()).isEqualTo(-8_000);
    }

    @Test
    void aTokenOfTheAuthorizationServerOpensWhatItsScopesSay() throws Exception {
        String token = new App(mvc).accessToken(worker.user(), "wallet");

        client.get(token, "/me/wallet").is(200);
        Answer refused = client.get(token, "/me/vouchers").isProblem(403, "access-denied");
        assertThat(refused.raw().getHeader("WWW-Authenticate")).contains("insufficient_scope");
    }

    @Test
    void relativesAreDeclaredAmendedAndTakenOff() throws Exception {
        String child =
                "{\"givenName\":\"Lia\",\"familyName\":\"Rota\",\"relationship\":\"CHILD\",\"bornOn\":\"2022-03-04\"}";
        Answer added = client.post(mine, "/me/family", null, child).is(201);
        String path = "/me/family/" + added.text("/id");
        assertThat(added.raw().getHeader("Location")).isEqualTo("/api/v1" + path);

        assertThat(client.put(mine, path, child.replace("Lia", "Mia")).is(200).text("/givenName"))
                .isEqualTo("Mia");
        assertThat(client.get(mine, "/me/family").json().at("/items")).hasSize(1);
        client.send(Client.to(
                        HttpMethod.DELETE,
                        path,
                        world.token(world.workerWithMoney().user())))
                .isProblem(403, "access-denied");
        client.send(Client.to(HttpMethod.DELETE, path, mine)).is(204);
        assertThat(client.get(mine, "/me/family").json().at("/items")).isEmpty();
    }

    @Test
    void whatIsLiveIsFoundAndExplained() throws Exception {
        assertThat(client.get(mine, "/me").text("/id")).isEqualTo(worker.id().toString());
        assertThat(client.get(mine, "/catalogue/offers/" + shop.offer()).text("/provider"))
                .isEqualTo(shop.id().toString());
        Answer found = client.get(mine, "/catalogue?category=sports&maxPriceCents=8000&age=30&sort=PRICE")
                .is(200);
        assertThat(found.json().at("/total").asInt()).isPositive();
        assertThat(client.get(mine, "/catalogue/categories").text("/items/0/categories/0/name"))
                .isNotBlank();
        assertThat(client.get(theirs, "/provider/statements").is(200).json().at("/items"))
                .isEmpty();
    }

    private String buy() throws Exception {
        Answer quote = client.post(mine, "/me/quotes", null, "{\"offer\":\"" + shop.offer() + "\"}");
        return client.post(mine, "/me/vouchers", SampleOrganisations.word(), wish(quote.text("/version"), 8_000))
                .is(201)
                .text("/voucher");
    }

    private static String wish(String version, long cents) {
        return "{\"version\":\"%s\",\"expectedOwn\":{\"cents\":%d,\"currency\":\"EUR\"}}".formatted(version, cents);
    }
}
