package it.winwelfare.identity.internal.oauth;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2DeviceCode;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.OAuth2UserCode;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;

/**
 * An authorization with hashes in the place of its tokens, as the database keeps it, and back with the one token that the caller holds.
 * Who reads the database can then act for nobody.
 */
final class HashedTokens {

    /** No token that we make begins so: neither a JWT nor Base64 URL text has the sign. */
    private static final String MARK = "h~";

    private HashedTokens() {}

    /** SHA-256; the tokens are random enough to need no salt. */
    static String hash(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** The same authorization, each token replaced by its hash. */
    static OAuth2Authorization hashed(OAuth2Authorization authorization) {
        return replaced(authorization, value -> value.startsWith(MARK) ? value : hash(value));
    }

    /** The same authorization, where it holds the hash of this token the token again. */
    static OAuth2Authorization with(OAuth2Authorization authorization, String token) {
        String hash = hash(token);
        return replaced(authorization, value -> value.equals(hash) ? token : value);
    }

    private static OAuth2Authorization replaced(OAuth2Authorization authorization, Values values) {
        OAuth2Authorization.Builder builder = OAuth2Authorization.from(authorization);
        OAuth2AuthorizationCode code = token(authorization, OAuth2AuthorizationCode.class);
        if (code != null) {
            builder.token(new OAuth2AuthorizationCode(
                    values.of(code.getTokenValue()),
                    Objects.requireNonNull(code.getIssuedAt()),
                    Objects.requireNonNull(code.getExpiresAt())));
        }
        OAuth2AccessToken access = token(authorization, OAuth2AccessToken.class);
        if (access != null) {
            builder.token(new OAuth2AccessToken(
                    access.getTokenType(),
                    values.of(access.getTokenValue()),
                    access.getIssuedAt(),
                    access.getExpiresAt(),
                    access.getScopes()));
        }
        OAuth2RefreshToken refresh = token(authorization, OAuth2RefreshToken.class);
        if (refresh != null) {
            builder.token(new OAuth2RefreshToken(
                    values.of(refresh.getTokenValue()), refresh.getIssuedAt(), refresh.getExpiresAt()));
        }
        OidcIdToken id = token(authorization, OidcIdToken.class);
        if (id != null) {
            builder.token(new OidcIdToken(
                    values.of(id.getTokenValue()), id.getIssuedAt(), id.getExpiresAt(), id.getClaims()));
        }
        withDevice(authorization, builder, values);
        return builder.build();
    }

    private static void withDevice(
            OAuth2Authorization authorization, OAuth2Authorization.Builder builder, Values values) {
        OAuth2DeviceCode device = token(authorization, OAuth2DeviceCode.class);
        if (device != null) {
            builder.token(new OAuth2DeviceCode(
                    values.of(device.getTokenValue()),
                    Objects.requireNonNull(device.getIssuedAt()),
                    Objects.requireNonNull(device.getExpiresAt())));
        }
        OAuth2UserCode shown = token(authorization, OAuth2UserCode.class);
        if (shown != null) {
            builder.token(new OAuth2UserCode(
                    values.of(shown.getTokenValue()),
                    Objects.requireNonNull(shown.getIssuedAt()),
                    Objects.requireNonNull(shown.getExpiresAt())));
        }
    }

    private static <T extends OAuth2Token> @Nullable T token(OAuth2Authorization authorization, Class<T> type) {
        OAuth2Authorization.Token<T> token = authorization.getToken(type);
        return token == null ? null : token.getToken();
    }

    private interface Values {
        String of(String value);
    }
}
