package it.winwelfare.identity.internal.federation;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * A provider that has said how it wants to be asked.
 *
 * @param registration where its doors are, and who we are there
 * @param idTokens checks its tokens: signature by its keys and its algorithms, issuer, audience, times
 * @param readAt when it said so
 */
record KnownProvider(ClientRegistration registration, JwtDecoder idTokens, Instant readAt) {

    private static final String ALGORITHMS = "id_token_signing_alg_values_supported";
    private static final String NAMES_ITSELF = "authorization_response_iss_parameter_supported";

    /**
     * From its metadata.
     *
     * @param returnTo where browsers come back to
     * @throws IllegalArgumentException if the metadata is another's, or asks for what we do not do
     */
    static KnownProvider of(
            String id,
            FederationProperties.Provider settings,
            Map<String, Object> metadata,
            String returnTo,
            ProviderHttp http,
            Clock clock) {
        if (!settings.address().equals(metadata.get("issuer"))) {
            throw new IllegalArgumentException("its metadata says issuer " + metadata.get("issuer"));
        }
        ClientRegistration.Builder builder = ClientRegistrations.fromOidcConfiguration(metadata)
                .registrationId(id)
                .clientName(id)
                .clientId(settings.client())
                .clientSecret(settings.clientSecret())
                .redirectUri(returnTo)
                .scope(settings.scopes())
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build());
        if (!settings.isSecretOne()) {
            builder.clientAuthenticationMethod(ClientAuthenticationMethod.NONE);
        }
        ClientRegistration registration = builder.build();
        requireEncrypted(settings.address(), registration.getProviderDetails());
        return new KnownProvider(registration, decoder(registration, metadata, http, clock), clock.instant());
    }

    private static void requireEncrypted(String issuer, ClientRegistration.ProviderDetails doors) {
        if (issuer.startsWith("https:")) {
            for (String door : new String[] {doors.getAuthorizationUri(), doors.getTokenUri(), doors.getJwkSetUri()}) {
                if (door == null || !door.startsWith("https:")) {
                    throw new IllegalArgumentException("one of its addresses is not https: " + door);
                }
            }
        }
    }

    private static JwtDecoder decoder(
            ClientRegistration registration, Map<String, Object> metadata, ProviderHttp http, Clock clock) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(
                        Objects.requireNonNull(registration.getProviderDetails().getJwkSetUri()))
                .jwsAlgorithms(allowed -> allowed.addAll(algorithms(metadata)))
                .restOperations(http.keys())
                .build();
        JwtTimestampValidator times = new JwtTimestampValidator();
        times.setClock(clock);
        OidcIdTokenValidator claims = new OidcIdTokenValidator(registration);
        claims.setClock(clock);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(times, claims));
        return decoder;
    }

    /** Of those that it announces, the ones that need its private key: never {@code none}, never our shared secret. */
    private static Set<SignatureAlgorithm> algorithms(Map<String, Object> metadata) {
        Set<SignatureAlgorithm> known = new LinkedHashSet<>();
        if (metadata.get(ALGORITHMS) instanceof Collection<?> announced) {
            announced.forEach(name -> {
                SignatureAlgorithm algorithm = SignatureAlgorithm.from(String.valueOf(name));
                if (algorithm != null) {
                    known.add(algorithm);
                }
            });
        }
        if (known.isEmpty()) {
            throw new IllegalArgumentException("it announces no algorithm that we know");
        }
        return known;
    }

    /** Whether it promises to say who it is with each answer (RFC 9207). */
    boolean namesItself() {
        return Boolean.TRUE.equals(
                registration.getProviderDetails().getConfigurationMetadata().get(NAMES_ITSELF));
    }
}
