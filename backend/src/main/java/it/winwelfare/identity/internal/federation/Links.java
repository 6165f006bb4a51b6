package it.winwelfare.identity.internal.federation;

import it.winwelfare.identifiers.CodiceFiscale;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.ArrivingIdentity;
import it.winwelfare.identity.ArrivingIdentity.Match;
import it.winwelfare.identity.Channel;
import it.winwelfare.identity.ExternalIdentityChanged;
import it.winwelfare.identity.ExternalIdentityChanged.Change;
import it.winwelfare.identity.ExternalIdentityId;
import it.winwelfare.identity.LinkedIdentity;
import it.winwelfare.identity.Origin;
import it.winwelfare.identity.TaxCodeHolders;
import it.winwelfare.identity.UserId;
import it.winwelfare.identity.internal.Account;
import it.winwelfare.identity.internal.Accounts;
import it.winwelfare.identity.internal.SignIn;
import it.winwelfare.identity.internal.federation.IdentityBook.Link;
import it.winwelfare.problems.Refused;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which identity opens which account. A provider's word alone links nothing: somebody has to have signed in to the account. The tax
 * code then says no where it does not fit, and helps people to find the right account.
 */
@Component
public class Links {

    private final IdentityBook book;
    private final Accounts accounts;
    private final SignIn signIn;
    private final Providers providers;
    private final ObjectProvider<TaxCodeHolders> holders;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Links(
            IdentityBook book,
            Accounts accounts,
            SignIn signIn,
            Providers providers,
            ObjectProvider<TaxCodeHolders> holders,
            ApplicationEventPublisher events,
            Clock clock) {
        this.book = book;
        this.accounts = accounts;
        this.signIn = signIn;
        this.providers = providers;
        this.holders = holders;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Signs in whoever the identity is linked to; empty if that is nobody.
     *
     * @throws FederationRefused if the account is closed for a while
     */
    @Transactional
    public Optional<Account> signIn(ProvenIdentity identity, @Nullable String address) {
        Link link = book.find(identity.issuer(), identity.subject()).orElse(null);
        if (link == null) {
            return Optional.empty();
        }
        Origin origin = new Origin(Channel.PORTAL, address);
        Account account =
                signIn.recognised(link.user(), identity.assured(), origin).orElseThrow(FederationRefused::locked);
        book.used(link.id(), clock.instant());
        tell(link, Change.USED, new Actor(account.id(), account.name(), Set.of(), origin));
        return Optional.of(account);
    }

    /** How the pages show it; empty when its provider is configured no more. */
    public Optional<ArrivingIdentity> view(ProvenIdentity identity) {
        return providers
                .find(identity.provider())
                .map(provider -> new ArrivingIdentity(provider, identity.taxCode(), match(identity)));
    }

    private Match match(ProvenIdentity identity) {
        if (identity.taxCode() == null) {
            return Match.NO_CODE;
        }
        return switch (usersOf(identity.taxCode()).size()) {
            case 0 -> Match.NOBODY;
            case 1 -> Match.ONE;
            default -> Match.SEVERAL;
        };
    }

    /** @see it.winwelfare.identity.ExternalIdentities#link */
    public void link(Actor actor, ProvenIdentity identity) {
        UserId user = actor.requireUser();
        if (accounts.forUpdate(user).isEmpty()) {
            throw Refused.notFound("user-unknown");
        }
        UserId owner =
                book.find(identity.issuer(), identity.subject()).map(Link::user).orElse(null);
        if (user.equals(owner)) {
            return;
        }
        if (owner != null) {
            throw Refused.conflict("identity-of-another");
        }
        if (identity.taxCode() != null) {
            requireFits(user, identity.taxCode());
        }
        if (book.of(user).stream().anyMatch(link -> link.issuer().equals(identity.issuer()))) {
            throw Refused.conflict("identity-provider-taken");
        }
        ExternalIdentityId id = ExternalIdentityId.next();
        if (!book.add(id, identity.issuer(), identity.subject(), user, clock.instant())) {
            // Two browsers at the same moment: the other one has it.
            throw Refused.conflict("identity-of-another");
        }
        events.publishEvent(new ExternalIdentityChanged(user, id, Change.LINKED, identity.issuer(), actor));
    }

    private void requireFits(UserId user, String taxCode) {
        Set<CodiceFiscale> own =
                holders.stream().findFirst().map(known -> known.codesOf(user)).orElse(Set.of());
        if (!own.isEmpty() && !own.contains(new CodiceFiscale(taxCode))) {
            throw Refused.conflict("identity-tax-code-differs");
        }
        if (own.isEmpty() && !usersOf(taxCode).isEmpty()) {
            throw Refused.conflict("identity-of-another");
        }
    }

    private Set<UserId> usersOf(String taxCode) {
        return holders.stream()
                .findFirst()
                .map(known -> known.usersOf(new CodiceFiscale(taxCode)))
                .orElse(Set.of());
    }

    /** @see it.winwelfare.identity.ExternalIdentities#of */
    public List<LinkedIdentity> of(UserId user) {
        return book.of(user).stream()
                .map(link -> new LinkedIdentity(
                        link.id(),
                        link.issuer(),
                        providers.byIssuer(link.issuer()).orElse(null),
                        link.linkedAt(),
                        link.lastUsedAt()))
                .toList();
    }

    /** @see it.winwelfare.identity.ExternalIdentities#unlink */
    public void unlink(Actor actor, ExternalIdentityId id) {
        UserId user = actor.requireUser();
        accounts.forUpdate(user);
        book.of(user).stream().filter(link -> link.id().equals(id)).findFirst().ifPresent(link -> {
            book.remove(id);
            tell(link, Change.UNLINKED, actor);
        });
    }

    private void tell(Link link, Change change, Actor by) {
        events.publishEvent(new ExternalIdentityChanged(link.user(), link.id(), change, link.issuer(), by));
    }
}
