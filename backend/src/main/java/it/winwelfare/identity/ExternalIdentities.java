package it.winwelfare.identity;

import it.winwelfare.identity.internal.federation.Arrival;
import it.winwelfare.identity.internal.federation.Links;
import it.winwelfare.identity.internal.federation.ProvenIdentity;
import it.winwelfare.identity.internal.federation.Providers;
import it.winwelfare.problems.Refused;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Identities that people have elsewhere (SPID, CIE, a Keycloak) and sign in here with. Such an identity makes no account: it is linked
 * to one by somebody who has signed in to that account and typed its password.
 */
@Component
public class ExternalIdentities {

    private final Providers providers;
    private final Links links;
    private final Arrival arrival;

    ExternalIdentities(Providers providers, Links links, Arrival arrival) {
        this.providers = providers;
        this.links = links;
        this.arrival = arrival;
    }

    /** Those that the configuration names, in its order; none in most installations. */
    public List<IdentityProvider> providers() {
        return providers.all();
    }

    /**
     * What people call the provider at this address; its host when the configuration names it no more.
     *
     * @param issuer of an {@link ExternalIdentityChanged} or a {@link LinkedIdentity}
     */
    public String name(String issuer, Locale locale) {
        return providers.name(issuer, locale);
    }

    /** Whether this browser has come back from a provider a short while ago with an identity that is linked to nobody. */
    public boolean isArriving() {
        return arrival.here().isPresent();
    }

    /** That identity. */
    @Transactional(readOnly = true)
    public Optional<ArrivingIdentity> arriving() {
        return arrival.here().flatMap(links::view);
    }

    /** It shall not be linked. */
    public void forget() {
        arrival.forget();
    }

    /**
     * Links it to the acting user, who signs in by it from now on, and is told by mail. Nothing happens if it is linked to this user
     * already.
     *
     * @throws it.winwelfare.problems.Rejection {@code identity-not-arrived} if there is none; {@code identity-of-another} if it is
     *     another user's or its tax code is; {@code identity-tax-code-differs} if the user is known by another tax code; {@code
     *     identity-provider-taken} if the user has another identity at this provider
     * @throws AccessDenied unless a person acts
     */
    @Transactional
    public void link(Actor actor) {
        ProvenIdentity identity = arrival.here().orElseThrow(() -> Refused.notFound("identity-not-arrived"));
        links.link(actor, identity);
    }

    /**
     * One's own.
     *
     * @throws AccessDenied unless a person acts
     */
    @Transactional(readOnly = true)
    public List<LinkedIdentity> of(Actor actor) {
        return links.of(actor.requireUser());
    }

    /**
     * Takes a link away; nothing happens if the person has none of this id.
     *
     * @throws AccessDenied unless a person acts
     */
    @Transactional
    public void unlink(Actor actor, ExternalIdentityId id) {
        links.unlink(actor, id);
    }
}
