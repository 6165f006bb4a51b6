package it.winwelfare.identity;

import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An identity at a provider, as its owner sees it.
 *
 * @param issuer the provider's address
 * @param provider null when the configuration names it no more: then nobody signs in by it
 * @param lastUsedAt the moment of the link if it was never used since
 */
public record LinkedIdentity(
        ExternalIdentityId id,
        String issuer,
        @Nullable IdentityProvider provider,
        Instant linkedAt,
        Instant lastUsedAt) {

    /** The provider's name, or its host when the name is known no more. */
    public String name(Locale locale) {
        return provider == null
                ? Objects.requireNonNullElse(URI.create(issuer).getHost(), issuer)
                : provider.name(locale);
    }
}
