package it.winwelfare.identity.internal.oauth;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.JdbcRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The OAuth2 clients: the platform's own app, which the configuration describes, and the companies' machine clients, which the
 * database keeps.
 */
@Component
public class Clients implements RegisteredClientRepository {

    /** The platform's own app: public, so it proves itself by PKCE alone. */
    public static final String APP = "win-app";

    /** A till without a keyboard: public too; a person allows each one by the code that it shows. */
    public static final String SCANNER = "win-scanner";

    /** How long an access token is good. Taking a role away works at once nevertheless: roles are not in the token. */
    static final Duration ACCESS_TOKEN_FOR = Duration.ofMinutes(15);

    private static final Duration REFRESH_TOKEN_FOR = Duration.ofDays(30);

    /** A till that nobody used for a summer goes on. */
    private static final Duration TILL_REFRESH_TOKEN_FOR = Duration.ofDays(90);

    /** Time enough to find the phone, sign in and type eight letters. */
    private static final Duration DEVICE_CODE_FOR = Duration.ofMinutes(10);

    /** RFC 6749, appendix A.1: visible ASCII; the rest is our column's. */
    private static final Pattern NAME = Pattern.compile("[\\x20-\\x7E]{1,100}");

    private final RegisteredClient app;
    private final RegisteredClient scanner;
    private final JdbcRegisteredClientRepository machines;
    private final JdbcOperations jdbc;
    private final PasswordEncoder secrets;
    private final Clock clock;

    Clients(OAuthProperties properties, JdbcOperations jdbc, PasswordEncoder secrets, Clock clock) {
        this.app = app(properties, clock);
        this.scanner = scanner(clock);
        this.machines = new JdbcRegisteredClientRepository(jdbc);
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** What a company's client may do, in a fixed order. */
    public static List<String> machineScopes() {
        return Scopes.COMPANY_MACHINE.stream().sorted().toList();
    }

    /** Makes a company's client, within the caller's transaction; keeps only the hash of its secret. */
    public void addMachine(String clientId, String secret, String name) {
        save(RegisteredClient.withId(clientId)
                .clientId(clientId)
                .clientIdIssuedAt(clock.instant())
                .clientSecret(Objects.requireNonNull(secrets.encode(secret)))
                .clientName(name)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scopes(scopes -> scopes.addAll(Scopes.COMPANY_MACHINE))
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(ACCESS_TOKEN_FOR)
                        .build())
                .build());
    }

    /** Takes a company's client away, within the caller's transaction. */
    public void removeMachine(String clientId) {
        jdbc.update("DELETE FROM oauth2_registered_client WHERE client_id = ?", clientId);
    }

    @Override
    @Transactional
    public void save(RegisteredClient client) {
        machines.save(client);
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return ours(id).orElseGet(() -> machines.findById(id));
    }

    /** What is no client's name is not asked of the database, whose column knows ASCII alone. */
    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        if (!NAME.matcher(clientId).matches()) {
            return null;
        }
        return ours(clientId).orElseGet(() -> machines.findByClientId(clientId));
    }

    /** Of ours the id is the client id. */
    private Optional<RegisteredClient> ours(String clientId) {
        return Stream.of(app, scanner)
                .filter(client -> client.getClientId().equals(clientId))
                .findFirst();
    }

    private static RegisteredClient app(OAuthProperties properties, Clock clock) {
        return RegisteredClient.withId(APP)
                .clientId(APP)
                .clientIdIssuedAt(clock.instant())
                .clientName("W.IN.")
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUris(uris -> uris.addAll(properties.appRedirectUris()))
                .scopes(scopes -> scopes.addAll(Scopes.APP))
                // It is ours: nobody is asked whether we may see what we keep.
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(ACCESS_TOKEN_FOR)
                        .refreshTokenTimeToLive(REFRESH_TOKEN_FOR)
                        .reuseRefreshTokens(false)
                        .build())
                .build();
    }

    private static RegisteredClient scanner(Clock clock) {
        return RegisteredClient.withId(SCANNER)
                .clientId(SCANNER)
                .clientIdIssuedAt(clock.instant())
                .clientName("W.IN.")
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.DEVICE_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .scopes(scopes -> scopes.addAll(Scopes.TILL))
                .tokenSettings(TokenSettings.builder()
                        .deviceCodeTimeToLive(DEVICE_CODE_FOR)
                        .accessTokenTimeToLive(ACCESS_TOKEN_FOR)
                        .refreshTokenTimeToLive(TILL_REFRESH_TOKEN_FOR)
                        .reuseRefreshTokens(false)
                        .build())
                .build();
    }
}
