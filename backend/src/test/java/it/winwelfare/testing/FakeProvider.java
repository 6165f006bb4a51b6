package it.winwelfare.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/**
 * An OpenID Connect provider that says whatever a test wants, on this machine. Codes work once, for who has the secret and the right
 * PKCE verifier, as at a real one.
 */
public final class FakeProvider {

    /** Our name there. */
    public static final String CLIENT = "win";

    /** What we prove it with. */
    public static final String SECRET = "il-segreto-di-prova";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String BASIC =
            "Basic " + Base64.getEncoder().encodeToString((CLIENT + ":" + SECRET).getBytes(StandardCharsets.UTF_8));

    private final HttpServer server;
    private final ECKey key = newKey();
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final Map<String, Map<String, Object>> people = new ConcurrentHashMap<>();

    private FakeProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.createContext("/.well-known/openid-configuration", asked -> json(asked, 200, metadata()));
        server.createContext("/keys", asked -> json(asked, 200, new JWKSet(key.toPublicJWK()).toJSONObject()));
        server.createContext("/authorize", FakeProvider::page);
        server.createContext("/token", this::token);
        server.createContext("/userinfo", this::userInfo);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    /** The one that the configuration of the tests names: it stays as long as the JVM. */
    public static FakeProvider shared() {
        return Holder.SHARED;
    }

    /** Its address. */
    public String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What a browser was sent to ask. */
    public static Map<String, String> question(@Nullable String location) {
        return UriComponentsBuilder.fromUriString(Objects.requireNonNull(location))
                .build(true)
                .getQueryParams()
                .toSingleValueMap()
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> URLDecoder.decode(entry.getValue(), StandardCharsets.UTF_8)));
    }

    /** The claims of a token that answers the question as it should. */
    public JWTClaimsSet.Builder claims(Map<String, String> question, String subject) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject(subject)
                .audience(CLIENT)
                .claim("nonce", question.get("nonce"))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)));
    }

    /** Signed as it announces. */
    public String signed(JWTClaimsSet.Builder claims) {
        return signed(claims, key);
    }

    /** Signed by somebody else's key, which it does not publish. */
    public String signedByAnother(JWTClaimsSet.Builder claims) {
        return signed(claims, newKey());
    }

    /** Lets a code stand for this token. */
    public String code(Map<String, String> question, String idToken) {
        String code = UUID.randomUUID().toString();
        answers.put(code, new Answer(question, idToken));
        return code;
    }

    /** What its userinfo says about whoever comes with this code's access token. */
    public void says(String code, Map<String, Object> claims) {
        people.put(code, claims);
    }

    private record Answer(Map<String, String> question, String idToken) {}

    private Map<String, Object> metadata() {
        return Map.of(
                "issuer",
                issuer(),
                "authorization_endpoint",
                issuer() + "/authorize",
                "token_endpoint",
                issuer() + "/token",
                "userinfo_endpoint",
                issuer() + "/userinfo",
                "jwks_uri",
                issuer() + "/keys",
                "response_types_supported",
                List.of("code"),
                "subject_types_supported",
                List.of("public"),
                "id_token_signing_alg_values_supported",
                List.of("ES256", "none"),
                "authorization_response_iss_parameter_supported",
                true);
    }

    /** Where a real one asks who it is. */
    private static void page(HttpExchange asked) throws IOException {
        try (asked) {
            byte[] bytes = "<!DOCTYPE html><html lang='it'><title>Prova</title><link rel='icon' href='data:,'>"
                    .getBytes(StandardCharsets.UTF_8);
            asked.getResponseHeaders().set("Content-Type", "text/html");
            asked.sendResponseHeaders(200, bytes.length);
            asked.getResponseBody().write(bytes);
        }
    }

    private void token(HttpExchange asked) throws IOException {
        Map<String, String> form = question(
                "?" + new String(asked.getRequestBody().readAllBytes(), StandardCharsets.UTF_8).replace("+", "%20"));
        Answer answer = answers.remove(form.getOrDefault("code", ""));
        boolean right = answer != null
                && BASIC.equals(asked.getRequestHeaders().getFirst("Authorization"))
                && Objects.equals(answer.question().get("redirect_uri"), form.get("redirect_uri"))
                && Objects.equals(answer.question().get("code_challenge"), challenge(form.get("code_verifier")));
        if (!right) {
            json(asked, 400, Map.of("error", "invalid_grant"));
            return;
        }
        json(
                asked,
                200,
                Map.of(
                        "access_token",
                        form.get("code"),
                        "token_type",
                        "Bearer",
                        "expires_in",
                        300,
                        "id_token",
                        Objects.requireNonNull(answer).idToken()));
    }

    private void userInfo(HttpExchange asked) throws IOException {
        String bearer = String.valueOf(asked.getRequestHeaders().getFirst("Authorization"));
        Map<String, Object> claims = people.get(bearer.replace("Bearer ", ""));
        json(asked, claims == null ? 401 : 200, claims == null ? Map.of("error", "invalid_token") : claims);
    }

    private static void json(HttpExchange asked, int status, Map<String, ?> body) throws IOException {
        try (asked) {
            byte[] bytes = JSON.writeValueAsBytes(body);
            asked.getResponseHeaders().set("Content-Type", "application/json");
            asked.sendResponseHeaders(status, bytes.length);
            asked.getResponseBody().write(bytes);
        }
    }

    private static String signed(JWTClaimsSet.Builder claims, ECKey key) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.ES256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims.build());
            JWSSigner signer = new ECDSASigner(key);
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static ECKey newKey() {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyID(UUID.randomUUID().toString())
                    .generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static @Nullable String challenge(@Nullable String verifier) {
        try {
            return verifier == null
                    ? null
                    : Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(MessageDigest.getInstance("SHA-256")
                                    .digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static final class Holder {
        static final FakeProvider SHARED = new FakeProvider();
    }
}
