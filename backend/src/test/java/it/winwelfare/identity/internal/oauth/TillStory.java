package it.winwelfare.identity.internal.oauth;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.winwelfare.identity.Actor;
import it.winwelfare.identity.Channel;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.identity.Origin;
import it.winwelfare.identity.People;
import it.winwelfare.identity.Role;
import it.winwelfare.identity.RoleIn;
import it.winwelfare.identity.TillId;
import it.winwelfare.identity.Tills;
import it.winwelfare.identity.UserView;
import it.winwelfare.identity.Users;
import it.winwelfare.testing.WinTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** A provider, and a till without a keyboard that asks for its tokens. */
@WinTest
@RecordApplicationEvents
abstract class TillStory {

    static final String GRANT = "urn:ietf:params:oauth:grant-type:device_code";

    @Autowired
    MockMvc mvc;

    @Autowired
    Users users;

    @Autowired
    Tills tills;

    @Autowired
    JwtDecoder decoder;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    final OrganisationId provider = OrganisationId.next();

    @AfterEach
    void forgetWhoActs() {
        SecurityContextHolder.clearContext();
    }

    UserView seller() {
        return People.with(users, new RoleIn(Role.PROVIDER, provider));
    }

    Actor actor(UserView user) {
        return users.actorOf(user.id(), new Origin(Channel.PORTAL, null));
    }

    TillId allow(UserView user, String code) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        new SignedInUser(user.id().toString(), 1), null, List.of()));
        try {
            return tills.allow(actor(user), provider, code, " Cassa 1 ");
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    JsonNode connect(UserView seller) throws Exception {
        JsonNode asked = ask("redeem statement");
        allow(seller, asked.get("user_code").asString());
        return App.json(poll(asked).andExpect(status().isOk()));
    }

    JsonNode ask(String scope) throws Exception {
        return App.json(device(scope).andExpect(status().isOk()));
    }

    ResultActions device(String scope) throws Exception {
        return mvc.perform(post("/oauth2/device_authorization")
                .param("client_id", Clients.SCANNER)
                .param("scope", scope));
    }

    ResultActions poll(JsonNode asked) throws Exception {
        return mvc.perform(App.token(GRANT)
                .param("client_id", Clients.SCANNER)
                .param("device_code", asked.get("device_code").asString()));
    }

    ResultActions renew(JsonNode tokens) throws Exception {
        return mvc.perform(App.token("refresh_token")
                .param("client_id", Clients.SCANNER)
                .param("refresh_token", tokens.get("refresh_token").asString()));
    }

    ResultActions call(JsonNode tokens) throws Exception {
        return mvc.perform(get("/api/v1/no-such-thing")
                .header("Authorization", "Bearer " + tokens.get("access_token").asString()));
    }

    static void refused(ResultActions answer, String error) throws Exception {
        answer.andExpect(status().isBadRequest()).andExpect(jsonPath("$.error").value(error));
    }

    void waitedLongEnough(JsonNode asked) {
        secondsPass(asked, 60);
    }

    void secondsPass(JsonNode asked, int seconds) {
        transaction.executeWithoutResult(status -> jdbc.sql(
                        "UPDATE identity_device_poll SET polled_at = polled_at - INTERVAL ? SECOND WHERE device_code ="
                                + " ?")
                .params(seconds, HashedTokens.hash(asked.get("device_code").asString()))
                .update());
    }

    @Autowired
    TransactionTemplate transaction;
}
