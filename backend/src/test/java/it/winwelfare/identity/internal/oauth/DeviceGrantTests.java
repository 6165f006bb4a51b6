package it.winwelfare.identity.internal.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.endsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.winwelfare.identity.AccessDenied;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.Channel;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.identity.Origin;
import it.winwelfare.identity.People;
import it.winwelfare.identity.Role;
import it.winwelfare.identity.RoleIn;
import it.winwelfare.identity.TillChanged;
import it.winwelfare.identity.TillId;
import it.winwelfare.identity.TillView;
import it.winwelfare.identity.Tills;
import it.winwelfare.identity.UserView;
import it.winwelfare.identity.Users;
import it.winwelfare.identity.internal.web.SignedInBrowser;
import it.winwelfare.problems.Rejection;
import it.winwelfare.testing.WinTest;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** A till without a keyboard, from its question to its end. */
@WinTest
@RecordApplicationEvents
class DeviceGrantTests {

    private static final String GRANT = "urn:ietf:params:oauth:grant-type:device_code";

    @Autowired
    MockMvc mvc;

    @Autowired
    Users users;

    @Autowired
    Tills tills;

    @Autowired
    TillBook book;

    @Autowired
    JwtDecoder decoder;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEvents events;

    private final OrganisationId provider = OrganisationId.next();

    @AfterEach
    void forgetWhoActs() {
        SecurityContextHolder.clearContext();
    }

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
    void aDisconnectedTillIsOutAtOnceAlsoWithTheTokenThatItHolds() throws Exception {
        UserView seller = seller();
        JsonNode tokens = connect(seller);
        TillId till = tills.list(actor(seller), provider).getFirst().id();
        assertThat(call(tokens).andReturn().getResponse().getStatus()).isEqualTo(404);

        tills.disconnect(actor(seller), provider, till);

        assertThat(tills.list(actor(seller), provider)).isEmpty();
        call(tokens).andExpect(status().isUnauthorized());
        refused(renew(tokens), "invalid_grant");
        tills.disconnect(actor(seller), provider, till);
        assertThat(events.stream(TillChanged.class)).hasSize(2);
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
        assertRejected(() -> tills.asking(actor(seller), code), "till-code-used");
        assertRejected(() -> allow(seller, code), "till-code-used");
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

        assertRejected(() -> tills.asking(actor(seller), asked.get("user_code").asString()), "till-code-expired");
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
    void aWrongCodeIsUnknown() {
        UserView seller = seller();
        assertRejected(() -> tills.asking(actor(seller), "BCDF-GHJK"), "till-code-unknown");
        assertRejected(() -> tills.asking(actor(seller), "BCDF"), "till-code-unknown");
        assertRejected(() -> tills.asking(actor(seller), ""), "till-code-unknown");
    }

    @Test
    void onlySomebodyOfTheProviderAllowsIt() throws Exception {
        String code = ask("redeem").get("user_code").asString();
        UserView employee = People.with(users, Role.EMPLOYEE);
        UserView otherSeller = People.with(users, Role.PROVIDER);

        assertThatThrownBy(() -> tills.asking(actor(employee), code)).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> tills.refuse(actor(employee), code)).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> allow(employee, code)).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> allow(otherSeller, code)).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> tills.list(actor(otherSeller), provider)).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> tills.disconnect(actor(otherSeller), provider, TillId.next()))
                .isInstanceOf(AccessDenied.class);
    }

    @Test
    void thereIsNoOtherWayToAllowIt() throws Exception {
        JsonNode asked = ask("redeem");
        String code = asked.get("user_code").asString();

        mvc.perform(post("/oauth2/device_verification")
                        .session(SignedInBrowser.of(mvc, seller()))
                        .with(csrf())
                        .param("user_code", code))
                .andExpect(status().is4xxClientError());
        mvc.perform(get("/oauth2/device_verification")
                        .session(SignedInBrowser.of(mvc, People.with(users, Role.EMPLOYEE)))
                        .param("user_code", code))
                .andExpect(status().is4xxClientError());

        refused(poll(asked), "authorization_pending");
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
    void aNewPasswordEndsTheTillsThatThePersonAllowed() throws Exception {
        UserView seller = seller();
        JsonNode tokens = connect(seller);

        users.changePassword(actor(seller), People.PASSWORD, "una frase tutta nuova");

        call(tokens).andExpect(status().isUnauthorized());
        assertThat(tills.list(Actor.system("test"), provider)).isEmpty();
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

    private UserView seller() {
        return People.with(users, new RoleIn(Role.PROVIDER, provider));
    }

    private Actor actor(UserView user) {
        return users.actorOf(user.id(), new Origin(Channel.PORTAL, null));
    }

    private TillId allow(UserView user, String code) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        new SignedInUser(user.id().toString(), 1), null, List.of()));
        try {
            return tills.allow(actor(user), provider, code, " Cassa 1 ");
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private JsonNode connect(UserView seller) throws Exception {
        JsonNode asked = ask("redeem statement");
        allow(seller, asked.get("user_code").asString());
        return App.json(poll(asked).andExpect(status().isOk()));
    }

    private JsonNode ask(String scope) throws Exception {
        return App.json(device(scope).andExpect(status().isOk()));
    }

    private ResultActions device(String scope) throws Exception {
        return mvc.perform(post("/oauth2/device_authorization")
                .param("client_id", Clients.SCANNER)
                .param("scope", scope));
    }

    private ResultActions poll(JsonNode asked) throws Exception {
        return mvc.perform(App.token(GRANT)
                .param("client_id", Clients.SCANNER)
                .param("device_code", asked.get("device_code").asString()));
    }

    private ResultActions renew(JsonNode tokens) throws Exception {
        return mvc.perform(App.token("refresh_token")
                .param("client_id", Clients.SCANNER)
                .param("refresh_token", tokens.get("refresh_token").asString()));
    }

    private ResultActions call(JsonNode tokens) throws Exception {
        return mvc.perform(get("/api/v1/no-such-thing")
                .header("Authorization", "Bearer " + tokens.get("access_token").asString()));
    }

    private static void refused(ResultActions answer, String error) throws Exception {
        answer.andExpect(status().isBadRequest()).andExpect(jsonPath("$.error").value(error));
    }

    private void waitedLongEnough(JsonNode asked) {
        secondsPass(asked, 60);
    }

    private void secondsPass(JsonNode asked, int seconds) {
        transaction.executeWithoutResult(status -> jdbc.sql(
                        "UPDATE identity_device_poll SET polled_at = polled_at - INTERVAL ? SECOND WHERE device_code ="
                                + " ?")
                .params(seconds, HashedTokens.hash(asked.get("device_code").asString()))
                .update());
    }

    private static void assertRejected(ThrowingCallable act, String code) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Rejection.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
