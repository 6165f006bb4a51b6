package it.winwelfare.identity.internal.oauth;

import static it.winwelfare.testing.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.winwelfare.identity.TillChanged;
import it.winwelfare.identity.TillId;
import it.winwelfare.identity.TillView;
import it.winwelfare.identity.UserView;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;
import tools.jackson.databind.JsonNode;

/** A till without a keyboard, from its question to its end. */
class DeviceGrantTests extends TillStory {

    @Test
    void aTillThatSomebodyAllowedScansForTheirProviderAndNothingElse() throws Exception {
        UserView seller = seller();
        JsonNode asked = ask("redeem statement");
        assertThat(asked.get("user_code").asString()).matches("[A-Z]{4}-[A-Z]{4}");
        assertThat(asked.get("verification_uri").asString()).endsWith("/attiva");
        assertThat(asked.get("expires_in").asInt()).isBetween(500, 600);
        refused(poll(asked), "authorization_pending");

        String typed =
                asked.get("user_code").asString().toLowerCase(Locale.ROOT).replace("-", " ");
        assertThat(tills.asking(actor(seller), typed).scopes()).containsExactly("redeem", "statement");
        TillId till = allow(seller, typed);
        waitedLongEnough(asked);
        JsonNode tokens = App.json(poll(asked).andExpect(status().isOk()));
        Jwt access = decoder.decode(tokens.get("access_token").asString());
        assertThat(access.getSubject()).isEqualTo(seller.id().toString());
        assertThat(access.getClaimAsString("till")).isEqualTo(till.toString());
        assertThat(access.getClaimAsStringList("scope")).containsExactlyInAnyOrder("redeem", "statement");
        assertThat(call(tokens).andReturn().getResponse().getStatus()).isEqualTo(404);
        assertThat(tills.list(actor(seller), provider))
                .singleElement()
                .satisfies(listed -> assertThat(listed.label()).isEqualTo("Cassa 1"))
                .extracting(TillView::seenAt)
                .isNotNull();
        assertThat(events.stream(TillChanged.class))
                .singleElement()
                .satisfies(change -> assertThat(change.connected()).isTrue());
    }

    @Test
    void itGoesOnByItselfForMonths() throws Exception {
        UserView seller = seller();
        JsonNode tokens = connect(seller);
        JsonNode renewed = App.json(renew(tokens).andExpect(status().isOk()));

        assertThat(renewed.get("refresh_token").asString())
                .isNotEqualTo(tokens.get("refresh_token").asString());
        assertThat(decoder.decode(renewed.get("access_token").asString()).getClaimAsString("till"))
                .isNotNull();
    }

    @Test
    void whoAsksTooOftenIsToldToSlowDownAndThenWaitsLonger() throws Exception {
        JsonNode asked = ask("redeem");
        refused(poll(asked), "authorization_pending");
        refused(poll(asked), "slow_down");

        secondsPass(asked, 6);
        refused(poll(asked), "slow_down");
        secondsPass(asked, 15);
        refused(poll(asked), "authorization_pending");
    }

    @Test
    void aRefusedTillHearsSoAndItsCodeIsSpent() throws Exception {
        UserView seller = seller();
        JsonNode asked = ask("redeem");
        String code = asked.get("user_code").asString();

        tills.refuse(actor(seller), code);

        refused(poll(asked), "access_denied");
        refuses("till-code-used", () -> tills.asking(actor(seller), code));
        refuses("till-code-used", () -> allow(seller, code));
    }

    @Test
    void aCodeIsGoodForTenMinutes() throws Exception {
        UserView seller = seller();
        JsonNode asked = ask("redeem");
        transaction.executeWithoutResult(status -> jdbc.sql("""
            UPDATE oauth2_authorization
               SET user_code_issued_at = user_code_issued_at - INTERVAL 601 SECOND,
                   device_code_issued_at = device_code_issued_at - INTERVAL 601 SECOND,
                   user_code_expires_at = user_code_expires_at - INTERVAL 601 SECOND,
                   device_code_expires_at = device_code_expires_at - INTERVAL 601 SECOND
             WHERE user_code_value = ?
            """)
                .param(HashedTokens.hash(asked.get("user_code").asString()))
                .update());

        refuses(
                "till-code-expired",
                () -> tills.asking(actor(seller), asked.get("user_code").asString()));
        refused(poll(asked), "expired_token");
    }

    @Test
    void aDeviceCodeWorksOnce() throws Exception {
        UserView seller = seller();
        JsonNode asked = ask("redeem");
        allow(seller, asked.get("user_code").asString());
        poll(asked).andExpect(status().isOk());
        waitedLongEnough(asked);

        poll(asked).andExpect(status().isBadRequest());
    }

    @Test
    void itCannotAskForMoreThanATillNeeds() throws Exception {
        device("wallet")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.error").value("invalid_scope"));
        mvc.perform(post("/oauth2/device_authorization")
                        .param("client_id", Clients.APP)
                        .param("scope", "redeem"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.error").value("unauthorized_client"));
        mvc.perform(post("/oauth2/device_authorization").param("client_id", "nobody"))
                .andExpect(status().isUnauthorized());
    }

    @Test
    void theDatabaseHoldsNoCodeThatWorks() throws Exception {
        JsonNode asked = ask("redeem");
        List<String> rows = jdbc.sql("""
            SELECT CONCAT_WS('|', attributes, user_code_value, user_code_metadata, device_code_value, device_code_metadata)
              FROM oauth2_authorization WHERE user_code_value = ?
            """)
                .param(HashedTokens.hash(asked.get("user_code").asString()))
                .query(String.class)
                .list();

        assertThat(rows)
                .singleElement()
                .asString()
                .doesNotContain(
                        asked.get("user_code").asString(),
                        asked.get("device_code").asString());
    }

    @Test
    void aTillFindsItsWayByTheServersDescription() throws Exception {
        mvc.perform(get("/.well-known/oauth-authorization-server"))
                .andExpect(jsonPath("$.device_authorization_endpoint", endsWith("/oauth2/device_authorization")));
    }
}
