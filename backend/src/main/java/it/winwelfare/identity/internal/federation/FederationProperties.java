package it.winwelfare.identity.internal.federation;

import it.winwelfare.identity.IdentityProvider;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The providers that people may sign in at. One without an issuer is none, so that compose files can leave it open.
 *
 * @param providers by the word that stands for each in addresses
 * @param leftAloneFor after a silence. One that is down would make each person wait for as long as {@link ProviderHttp} does; so one
 *     person does in this time, and nobody is told much longer that it is down when it is there again
 */
@ConfigurationProperties("win.oidc")
record FederationProperties(
        @DefaultValue Map<String, Provider> providers,
        @DefaultValue("30s") Duration leftAloneFor) {

    private static final Pattern ID = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,28}[a-z0-9])?");
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final int LONGEST_ISSUER = 255;

    FederationProperties {
        Map<String, Provider> used = new LinkedHashMap<>();
        providers.forEach((id, provider) -> {
            if (provider.isUsed()) {
                check(id, provider);
                used.put(id, provider);
            }
        });
        providers = Collections.unmodifiableMap(used);
    }

    /**
     * One of them.
     *
     * @param issuer its address, exactly as its tokens have it
     * @param clientId our name there
     * @param clientSecret empty for a public client, which proves itself by PKCE alone
     * @param scopes to ask for
     * @param taxCodeClaim where its tokens or its userinfo have the tax code; SPID's prefix {@code TINIT-} is taken off
     * @param acrValues levels of assurance to ask for, the dearest first
     * @param secondFactorAcr levels that are as good as a second factor of our own; none unless somebody says so
     * @param kind {@code spid} and {@code cie} have the button that is prescribed, and their name need not be told
     */
    record Provider(
            @DefaultValue Name name,
            @Nullable String issuer,
            @Nullable String clientId,
            @Nullable String clientSecret,
            @DefaultValue({"openid", "profile"}) List<String> scopes,
            @DefaultValue("fiscal_number") String taxCodeClaim,
            @DefaultValue List<String> acrValues,
            @DefaultValue List<String> secondFactorAcr,
            @DefaultValue("plain") IdentityProvider.Kind kind) {

        private boolean isUsed() {
            return issuer != null && !issuer.isBlank();
        }

        /** What it is called in Italian. */
        String italianName() {
            return name.it().isBlank() ? kind.label() : name.it();
        }

        String address() {
            return Objects.requireNonNull(issuer);
        }

        String client() {
            return Objects.requireNonNull(clientId);
        }

        boolean isSecretOne() {
            return clientSecret != null && !clientSecret.isBlank();
        }

        /** Never the secret. */
        @Override
        public String toString() {
            return "Provider[" + issuer + "]";
        }
    }

    /** What people call it. */
    record Name(
            @DefaultValue("") String it, @DefaultValue("") String en) {}

    private static void check(String id, Provider provider) {
        require(
                ID.matcher(id).matches(),
                id,
                "its name in the configuration may have small letters, digits and hyphens");
        require(!provider.italianName().isBlank(), id, "it needs a name (name.it)");
        require(provider.clientId() != null && !provider.clientId().isBlank(), id, "it needs a client-id");
        require(provider.scopes().contains("openid"), id, "its scopes must have openid");
        URI issuer = URI.create(provider.address());
        require(
                "https".equals(issuer.getScheme())
                        || "http".equals(issuer.getScheme()) && HERE.contains(String.valueOf(issuer.getHost())),
                id,
                "its issuer must be an https address");
        require(provider.address().length() <= LONGEST_ISSUER, id, "its issuer is too long");
    }

    private static void require(boolean right, String id, String otherwise) {
        if (!right) {
            throw new IllegalArgumentException("win.oidc.providers." + id + ": " + otherwise);
        }
    }
}
