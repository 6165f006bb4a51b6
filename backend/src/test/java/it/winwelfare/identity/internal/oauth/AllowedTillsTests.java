package it.winwelfare.identity.internal.oauth;

import static it.winwelfare.testing.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.winwelfare.identity.AccessDenied;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.People;
import it.winwelfare.identity.Role;
import it.winwelfare.identity.TillChanged;
import it.winwelfare.identity.TillId;
import it.winwelfare.identity.UserView;
import it.winwelfare.identity.internal.web.SignedInBrowser;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who allows a till, and how it is disconnected. */
class AllowedTillsTests extends TillStory {

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
    void aWrongCodeIsUnknown() {
        UserView seller = seller();
        refuses("till-code-unknown", () -> tills.asking(actor(seller), "BCDF-GHJK"));
        refuses("till-code-unknown", () -> tills.asking(actor(seller), "BCDF"));
        refuses("till-code-unknown", () -> tills.asking(actor(seller), ""));
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
    void aNewPasswordEndsTheTillsThatThePersonAllowed() throws Exception {
        UserView seller = seller();
        JsonNode tokens = connect(seller);

        users.changePassword(actor(seller), People.PASSWORD, "una frase tutta nuova");

        call(tokens).andExpect(status().isUnauthorized());
        assertThat(tills.list(Actor.system("test"), provider)).isEmpty();
    }
}
