package it.winwelfare.identity.internal.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.winwelfare.identity.Channel;
import it.winwelfare.identity.Origin;
import it.winwelfare.identity.People;
import it.winwelfare.identity.Role;
import it.winwelfare.identity.UserView;
import it.winwelfare.identity.Users;
import it.winwelfare.identity.internal.web.SignedInBrowser;
import it.winwelfare.testing.WinTest;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;

/** The tokens of the app, which somebody signs in for. */
@WinTest
class AuthorizationServerTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    JwtDecoder decoder;

    @Autowired
    Users users;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theAppGetsATokenForWhoeverSignsIn() throws Exception {
        UserView anna = People.with(users, Role.EMPLOYEE);
        JsonNode tokens = app().tokens(anna, "openid wallet voucher");
        Jwt access = decoder.decode(tokens.get("access_token").asString());
        assertThat(access.getSubject()).isEqualTo(anna.id().toString());
        assertThat(access.getClaimAsString("client_id")).isEqualTo("win-app");
        assertThat(access.getAudience()).containsExactly("win-api");
        assertThat(access.getClaimAsStringList("scope")).containsExactlyInAnyOrder("openid", "wallet", "voucher");
        assertThat(Duration.between(access.getIssuedAt(), access.getExpiresAt()))
                .isEqualTo(Duration.ofMinutes(15));
        assertThat(access.getClaims()).doesNotContainKeys("email", "name", "roles");
        assertThat(tokens.get("refresh_token").asString()).hasSize(64);
    }

    @Test
    void anIdTokenIsNoAccessToken() throws Exception {
        JsonNode tokens = app().tokens(People.with(users, Role.EMPLOYEE), "openid wallet");

        assertThat(tokens.get("id_token").asString()).isNotEmpty();
        assertThatThrownBy(() -> decoder.decode(tokens.get("id_token").asString()))
                .isInstanceOf(JwtException.class);
    }

    @Test
    void withoutProofOfItsKeyTheAppGetsNoCode() throws Exception {
        MockHttpSession session = browser();

        mvc.perform(App.withoutProof("wallet").session(session))
                .andExpect(redirectedUrlPattern(App.REDIRECT + "?error=invalid_request*"));
    }

    @Test
    void theCodeIsOfNoUseToWhoDoesNotKnowTheVerifier() throws Exception {
        String code = app().code(People.with(users, Role.EMPLOYEE), "wallet");

        mvc.perform(App.token("authorization_code")
                        .param("client_id", "win-app")
                        .param("code", code)
                        .param("redirect_uri", App.REDIRECT)
                        .param("code_verifier", "x".repeat(43)))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.error").value("invalid_grant"));
    }

    @Test
    void aCodeWorksOnce() throws Exception {
        String code = app().code(People.with(users, Role.EMPLOYEE), "wallet");
        app().exchange(code).andExpect(status().isOk());

        app().exchange(code)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.error").value("invalid_grant"));
    }

    @Test
    void aCodeGoesToTheAppOnly() throws Exception {
        mvc.perform(get("/oauth2/authorize")
                        .queryParam("response_type", "code")
                        .queryParam("client_id", "win-app")
                        .queryParam("redirect_uri", "https://evil.example/callback")
                        .queryParam("code_challenge", "x".repeat(43))
                        .queryParam("code_challenge_method", "S256")
                        .session(browser()))
                .andExpect(status().isBadRequest());
    }

    @Test
    void theAppCannotAskForWhatIsNotItsBusiness() throws Exception {
        mvc.perform(App.authorize("employees:write").session(browser()))
                .andExpect(redirectedUrlPattern(App.REDIRECT + "?error=invalid_scope*"));
    }

    @Test
    void aVisitorSignsInFirstAndIsSentBackByAPageOfItsOwn() throws Exception {
        UserView anna = People.with(users, Role.EMPLOYEE);
        MockHttpSession session = (MockHttpSession) Objects.requireNonNull(mvc.perform(App.authorize("wallet"))
                .andExpect(redirectedUrl("/accedi"))
                .andReturn()
                .getRequest()
                .getSession(false));

        mvc.perform(post("/accedi")
                        .session(session)
                        .with(csrf())
                        .param("email", anna.email().value())
                        .param("password", People.PASSWORD))
                .andExpect(redirectedUrl("/accedi/continua"));
        mvc.perform(get("/accedi/continua").session(session))
                .andExpect(status().isOk())
                .andExpect(header().string("Refresh", startsWith("0;url=http://localhost/oauth2/authorize?")));
    }

    @Test
    void theAppRenewsItsTokenWithoutASecret() throws Exception {
        UserView anna = People.with(users, Role.EMPLOYEE);
        String first = app().tokens(anna, "wallet").get("refresh_token").asString();
        JsonNode renewed = App.json(app().refresh(first).andExpect(status().isOk()));

        assertThat(renewed.get("refresh_token").asString()).isNotEqualTo(first);
        assertThat(decoder.decode(renewed.get("access_token").asString()).getSubject())
                .isEqualTo(anna.id().toString());
    }

    @Test
    void aRefreshTokenThatComesASecondTimeEndsItAll() throws Exception {
        String first = app().tokens(People.with(users, Role.EMPLOYEE), "wallet")
                .get("refresh_token")
                .asString();
        String second = App.json(app().refresh(first)).get("refresh_token").asString();

        app().refresh(first)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.error").value("invalid_grant"));
        app().refresh(second).andExpect(status().isBadRequest());
    }

    @Test
    void aNewPasswordEndsWhatTheAppWasGiven() throws Exception {
        UserView anna = People.with(users, Role.EMPLOYEE);
        String refresh = app().tokens(anna, "wallet").get("refresh_token").asString();

        users.changePassword(
                users.actorOf(anna.id(), new Origin(Channel.PORTAL, null)), People.PASSWORD, "una frase tutta nuova");

        app().refresh(refresh).andExpect(status().isBadRequest());
    }

    @Test
    void theAppGivesItsTokenBack() throws Exception {
        String refresh = app().tokens(People.with(users, Role.EMPLOYEE), "wallet")
                .get("refresh_token")
                .asString();

        mvc.perform(post("/oauth2/revoke").param("client_id", "win-app").param("token", refresh))
                .andExpect(status().isOk());

        app().refresh(refresh).andExpect(status().isBadRequest());
    }

    @Test
    void theDatabaseHoldsNoTokenThatWorks() throws Exception {
        UserView anna = People.with(users, Role.EMPLOYEE);
        JsonNode tokens = app().tokens(anna, "openid wallet");

        List<String> stored =
                jdbc.sql("""
                    SELECT CONCAT_WS('|', attributes, authorization_code_value, access_token_value,
                                     access_token_metadata, oidc_id_token_value, refresh_token_value)
                      FROM oauth2_authorization WHERE principal_name = ?
                    """).param(anna.id().toString()).query(String.class).list();

        assertThat(stored)
                .singleElement()
                .asString()
                .doesNotContain(
                        tokens.get("access_token").asString(),
                        tokens.get("refresh_token").asString(),
                        tokens.get("id_token").asString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"è", "win-app\u0000", "\uD83D\uDE00", " ", "win-app\n"})
    void aNameThatNoClientHasIsRefusedLikeAnyUnknownOne(String name) throws Exception {
        mvc.perform(App.token("client_credentials").with(httpBasic(name, "guess")))
                .andExpect(status().is4xxClientError());
        mvc.perform(App.token("client_credentials").param("client_id", name).param("client_secret", "guess"))
                .andExpect(status().is4xxClientError());
        mvc.perform(App.token("refresh_token").param("client_id", name).param("refresh_token", "guess"))
                .andExpect(status().is4xxClientError())
                .andExpect(jsonPath("$.error").isNotEmpty());
        mvc.perform(App.token("authorization_code")
                        .param("client_id", name)
                        .param("code", "è")
                        .param("code_verifier", "è"))
                .andExpect(status().is4xxClientError());
        mvc.perform(post("/oauth2/device_authorization").param("client_id", name))
                .andExpect(status().is4xxClientError());
        mvc.perform(post("/oauth2/revoke").param("client_id", name).param("token", "è"))
                .andExpect(status().is4xxClientError());
        mvc.perform(get("/oauth2/authorize")
                        .session(browser())
                        .queryParam("response_type", "code")
                        .queryParam("client_id", name))
                .andExpect(status().is4xxClientError());
    }

    @Test
    void theKeysAreThereForEverybodyWithoutTheirSecrets() throws Exception {
        mvc.perform(get("/oauth2/jwks"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.keys[0].kid").isNotEmpty())
                .andExpect(jsonPath("$.keys[0].d").doesNotExist());
        mvc.perform(get("/.well-known/openid-configuration"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.code_challenge_methods_supported[0]").value("S256"));
    }

    private App app() {
        return new App(mvc);
    }

    private MockHttpSession browser() throws Exception {
        return SignedInBrowser.of(mvc, People.with(users, Role.EMPLOYEE));
    }
}
