package it.winwelfare.identity.internal.oauth;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The authorization server's settings.
 *
 * @param issuer the public address, for example {@code https://winwelfare.it}; when absent, the address that a request came to
 * @param appRedirectUris where the app may be sent back to: its own scheme, and any port of the loopback address (RFC 8252, sections
 *     7.1 and 7.3)
 */
@ConfigurationProperties("win.oauth")
record OAuthProperties(
        @Nullable String issuer,

        @DefaultValue({"it.winwelfare.app:/oauth2/callback", "http://127.0.0.1/oauth2/callback"})
        List<String> appRedirectUris) {

    /** True when an address is set: an empty value, as compose files make from an unset variable, sets none. */
    boolean namesIssuer() {
        return issuer != null && !issuer.isBlank();
    }
}
