package it.winwelfare.identity.internal.oauth;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import it.winwelfare.identity.UserView;
import it.winwelfare.identity.internal.web.SignedInBrowser;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Objects;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The app as an OAuth2 client: it sends people to the sign-in page, and exchanges the code that comes back. */
public record App(MockMvc mvc) {

    static final String REDIRECT = "http://127.0.0.1:49152/oauth2/callback";
    static final String VERIFIER = "a-verifier-of-at-least-forty-three-characters-0123456789";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** An access token of this person. */
    public String accessToken(UserView user, String scope) throws Exception {
        return tokens(user, scope).get("access_token").asString();
    }

    /** An access token of whoever has signed in to the portal with this browser. */
    public String accessToken(MockHttpSession browser, String scope) throws Exception {
        return json(exchange(code(browser, scope))).get("access_token").asString();
    }

    JsonNode tokens(UserView user, String scope) throws Exception {
        return json(exchange(code(user, scope)));
    }

    ResultActions exchange(String code) throws Exception {
        return mvc.perform(token("authorization_code")
                .param("client_id", Clients.APP)
                .param("code", code)
                .param("redirect_uri", REDIRECT)
                .param("code_verifier", VERIFIER));
    }

    ResultActions refresh(String refreshToken) throws Exception {
        return mvc.perform(
                token("refresh_token").param("client_id", Clients.APP).param("refresh_token", refreshToken));
    }

    String code(UserView user, String scope) throws Exception {
        return code(SignedInBrowser.of(mvc, user), scope);
    }

    private String code(MockHttpSession browser, String scope) throws Exception {
        String location = mvc.perform(authorize(scope).session(browser))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        return Objects.requireNonNull(UriComponentsBuilder.fromUriString(Objects.requireNonNull(location))
                .build()
                .getQueryParams()
                .getFirst("code"));
    }

    static MockHttpServletRequestBuilder authorize(String scope) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
        return withoutProof(scope)
                .queryParam(
                        "code_challenge",
                        Base64.getUrlEncoder().withoutPadding().encodeToString(digest))
                .queryParam("code_challenge_method", "S256");
    }

    static MockHttpServletRequestBuilder withoutProof(String scope) {
        return get("/oauth2/authorize")
                .queryParam("response_type", "code")
                .queryParam("client_id", Clients.APP)
                .queryParam("redirect_uri", REDIRECT)
                .queryParam("scope", scope)
                .queryParam("state", "xyz");
    }

    static MockHttpServletRequestBuilder token(String grantType) {
        return post("/oauth2/token").param("grant_type", grantType);
    }

    static JsonNode json(ResultActions answer) throws Exception {
        return JSON.readTree(answer.andReturn().getResponse().getContentAsString());
    }
}
