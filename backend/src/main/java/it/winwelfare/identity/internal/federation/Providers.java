package it.winwelfare.identity.internal.federation;

import it.winwelfare.identity.IdentityProvider;
import it.winwelfare.identity.IdentityTrouble;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientResponseException;

/**
 * The providers of the configuration. Each is asked about itself when the first person goes there, and not at the start: one that does
 * not answer keeps nobody from anything else.
 */
@Component
@EnableConfigurationProperties(FederationProperties.class)
public class Providers {

    /** Where the browser comes back to, below the platform's public address. */
    public static final String RETURN = "/accedi/da/";

    private static final Logger LOG = LoggerFactory.getLogger(Providers.class);

    /** Its doors may move. */
    private static final Duration ASKED_AGAIN_AFTER = Duration.ofHours(1);

    private final Map<String, FederationProperties.Provider> settings;
    private final Duration leftAloneFor;
    private final List<IdentityProvider> views;
    private final Map<String, KnownProvider> known = new ConcurrentHashMap<>();
    private final Map<String, Instant> silent = new ConcurrentHashMap<>();
    private final ProviderHttp http = new ProviderHttp();
    private final Environment environment;
    private final Clock clock;

    Providers(FederationProperties properties, Environment environment, Clock clock) {
        this.settings = properties.providers();
        this.leftAloneFor = properties.leftAloneFor();
        this.views = settings.entrySet().stream()
                .map(entry -> view(entry.getKey(), entry.getValue()))
                .toList();
        this.environment = environment;
        this.clock = clock;
    }

    private static IdentityProvider view(String id, FederationProperties.Provider provider) {
        String name = provider.italianName();
        String english = provider.name().en();
        return new IdentityProvider(id, provider.kind(), name, english.isBlank() ? name : english);
    }

    /** All of them, in the order of the configuration. */
    public List<IdentityProvider> all() {
        return views;
    }

    /** The one of this id. */
    public Optional<IdentityProvider> find(String id) {
        return views.stream().filter(provider -> provider.id().equals(id)).findFirst();
    }

    /** The one at this address. */
    Optional<IdentityProvider> byIssuer(String issuer) {
        return views.stream()
                .filter(provider -> settings(provider.id()).address().equals(issuer))
                .findFirst();
    }

    /** @see it.winwelfare.identity.ExternalIdentities#name */
    public String name(String issuer, Locale locale) {
        return byIssuer(issuer)
                .map(provider -> provider.name(locale))
                .orElseGet(() -> Objects.requireNonNullElse(URI.create(issuer).getHost(), issuer));
    }

    FederationProperties.Provider settings(String id) {
        return Objects.requireNonNull(settings.get(id));
    }

    ProviderHttp http() {
        return http;
    }

    /**
     * The provider, asked about itself if that is long ago. What it said before is good for as long as it does not answer; one that did
     * not answer is left alone for a while.
     *
     * @throws FederationRefused if it does not answer and never did, or not as it has to
     */
    KnownProvider known(String id) {
        KnownProvider before = known.get(id);
        if (before != null && clock.instant().isBefore(before.readAt().plus(ASKED_AGAIN_AFTER))) {
            return before;
        }
        if (isLeftAlone(id)) {
            return orUnreachable(before, null);
        }
        try {
            KnownProvider now = ask(id);
            known.put(id, now);
            silent.remove(id);
            return now;
        } catch (RuntimeException noAnswer) {
            // From the end of the wait: whoever came meanwhile has waited too.
            silent.put(id, clock.instant());
            // Our own words for what was wrong, and not the provider's.
            Object why = noAnswer instanceof RestClientResponseException answer
                    ? answer.getStatusCode()
                    : String.valueOf(noAnswer.getMessage());
            LOG.warn(
                    "The provider {} at {} cannot be used: {}", id, settings(id).address(), why);
            return orUnreachable(before, noAnswer);
        }
    }

    private boolean isLeftAlone(String id) {
        Instant since = silent.get(id);
        return since != null && clock.instant().isBefore(since.plus(leftAloneFor));
    }

    private KnownProvider ask(String id) {
        FederationProperties.Provider provider = settings(id);
        // Made late, because a server on a free port learns its address last.
        String returnTo = environment.getRequiredProperty("win.base-url") + RETURN + id;
        return KnownProvider.of(id, provider, http.metadata(provider.address()), returnTo, http, clock);
    }

    private static KnownProvider orUnreachable(@Nullable KnownProvider before, @Nullable RuntimeException noAnswer) {
        if (before != null) {
            return before;
        }
        String silence = "it tells nothing of itself";
        throw noAnswer == null
                ? new FederationRefused(IdentityTrouble.UNREACHABLE, silence)
                : new FederationRefused(IdentityTrouble.UNREACHABLE, silence, noAnswer);
    }
}
