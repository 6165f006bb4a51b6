package it.winwelfare.identity.internal.oauth;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.DelegatingOAuth2TokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;

/** Keys, and how tokens are made and checked with them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({KeysProperties.class, KeyTurn.class, OAuthProperties.class})
class Tokens {

    /** The instances' clocks may differ by so much. */
    private static final Duration SKEW = Duration.ofSeconds(10);

    @Bean
    JWKSource<SecurityContext> signingKeys(
            KeysProperties properties, KeyTurn turn, Environment environment, Clock clock) {
        SigningKeys.Mode mode = SigningKeys.Mode.REFUSE;
        if (environment.acceptsProfiles(Profiles.of("demo | test"))) {
            mode = SigningKeys.Mode.DEMO;
        } else if (properties.generate()) {
            mode = SigningKeys.Mode.GENERATE;
        }
        return new SigningRing(properties.directory(), mode, turn, clock);
    }

    @Bean
    JwtEncoder jwtEncoder(JWKSource<SecurityContext> keys) {
        NimbusJwtEncoder encoder = new NimbusJwtEncoder(keys);
        encoder.setJwkSelector(List::getFirst);
        return encoder;
    }

    /** For access tokens only: it refuses ID tokens, which the same keys sign. */
    @Bean
    JwtDecoder jwtDecoder(JWKSource<SecurityContext> keys, OAuthProperties properties, Clock clock) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSource(keys)
                .jwtProcessorCustomizer(processor -> processor.setJWSTypeVerifier((type, context) -> {
                    // The validator below looks at the type.
                }))
                .build();
        JwtTimestampValidator timestamps = new JwtTimestampValidator(SKEW);
        timestamps.setClock(clock);
        List<OAuth2TokenValidator<Jwt>> validators = new ArrayList<>();
        validators.add(timestamps);
        validators.add(new JwtTypeValidator(AccessTokens.TYPE));
        validators.add(new JwtClaimValidator<List<String>>(
                JwtClaimNames.AUD, audience -> audience != null && audience.contains(AccessTokens.AUDIENCE)));
        if (properties.namesIssuer()) {
            validators.add(new JwtIssuerValidator(Objects.requireNonNull(properties.issuer())));
        }
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(validators));
        return new RememberedTokens(decoder, clock);
    }

    @Bean
    OAuth2TokenGenerator<OAuth2Token> tokenGenerator(JwtEncoder encoder, Clock clock) {
        JwtGenerator jwt = new JwtGenerator(encoder);
        jwt.setClock(clock);
        jwt.setJwtCustomizer(new AccessTokens());
        return new DelegatingOAuth2TokenGenerator(jwt, new RefreshTokens(clock));
    }

    @Bean
    AuthorizationServerSettings authorizationServerSettings(OAuthProperties properties) {
        AuthorizationServerSettings.Builder settings = AuthorizationServerSettings.builder();
        if (properties.namesIssuer()) {
            settings.issuer(Objects.requireNonNull(properties.issuer()));
        }
        return settings.build();
    }
}
