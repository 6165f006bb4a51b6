package it.winwelfare.catalogue;

import it.winwelfare.catalogue.internal.CatalogueChanges;
import it.winwelfare.catalogue.internal.ContentPolicy;
import it.winwelfare.catalogue.internal.OfferBook;
import it.winwelfare.catalogue.internal.OfferBook.Outcome;
import it.winwelfare.catalogue.internal.OfferShelf;
import it.winwelfare.catalogue.internal.Turns;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.identity.Role;
import it.winwelfare.problems.Refused;
import it.winwelfare.providers.Provider;
import it.winwelfare.providers.Providers;
import it.winwelfare.providers.Site;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The offers as their providers write them and the Ambito governs them. Nothing of an offer is public before the Ambito approved it, and
 * no field of it, the price included, changes for people without a new approval.
 */
@Component
public class Offers {

    private final OfferBook book;
    private final OfferShelf shelf;
    private final CatalogueChanges changes;
    private final ContentPolicy policy;
    private final Providers providers;
    private final Turns turns;
    private final ApplicationEventPublisher events;

    Offers(
            OfferBook book,
            OfferShelf shelf,
            CatalogueChanges changes,
            ContentPolicy policy,
            Providers providers,
            Turns turns,
            ApplicationEventPublisher events) {
        this.book = book;
        this.shelf = shelf;
        this.changes = changes;
        this.policy = policy;
        this.providers = providers;
        this.turns = turns;
        this.events = events;
    }

    /**
     * Begins an offer; nobody but the provider sees it until it is submitted.
     *
     * @throws it.winwelfare.identity.AccessDenied unless the actor is of the provider
     * @throws it.winwelfare.problems.FieldErrors the fields that break a rule
     * @throws it.winwelfare.problems.Rejection {@code provider-unknown}
     */
    public OfferId draft(Actor by, OrganisationId provider, OfferContent content) {
        by.require(provider, Role.PROVIDER);
        return turns.take(() -> book.open(provider, checked(provider, content)));
    }

    /**
     * Writes on the draft, or begins the next version when the latest one is decided; what is live stays live.
     *
     * @throws it.winwelfare.identity.AccessDenied unless the actor is of the offer's provider
     * @throws it.winwelfare.problems.FieldErrors the fields that break a rule
     * @throws it.winwelfare.problems.Rejection {@code offer-unknown}, {@code offer-under-review}
     */
    public void amend(Actor by, OfferId offer, OfferContent content) {
        turns.run(() -> book.amend(offer, checked(requireOwn(by, offer), content)));
    }

    /**
     * Hands the draft to the Ambito, which answers within ten days. From now on it does not change.
     *
     * @throws it.winwelfare.identity.AccessDenied unless the actor is of the offer's provider
     * @throws it.winwelfare.problems.Rejection {@code provider-not-accredited}, {@code offer-under-review}, {@code
     *     offer-nothing-to-submit}, {@code offer-unchanged}, or what is wrong with the content by now
     */
    public void submit(Actor by, OfferId offer) {
        turns.run(() -> {
            OrganisationId provider = requireOwn(by, offer);
            Provider offering = providers.find(provider);
            if (!offering.isAccredited()) {
                throw Refused.conflict("provider-not-accredited", "provider", offering.name());
            }
            checked(provider, book.latestContent(offer));
            Outcome submitted = book.submit(offer, by);
            events.publishEvent(new OfferSubmitted(by, offer, submitted.version(), provider, submitted.title()));
        });
    }

    /**
     * Takes an offer away, whatever is live or waits; the provider may begin a new version of it later. Vouchers that were bought stay
     * good.
     *
     * @throws it.winwelfare.identity.AccessDenied unless the actor is of the offer's provider or the Ambito
     * @throws it.winwelfare.problems.Rejection {@code offer-unknown}, {@code offer-nothing-to-withdraw}, or that the reason is missing
     */
    public void withdraw(Actor by, OfferId offer, String reason) {
        turns.run(() -> {
            OrganisationId provider = book.providerOf(offer);
            requireOwnOrAmbito(by, provider);
            String told = policy.checkReason(reason);
            boolean wasLive = book.withdraw(offer, told, by);
            changes.mark(offer);
            events.publishEvent(new OfferWithdrawn(by, offer, provider, wasLive, told));
        });
    }

    /**
     * Of each offer of a provider the live version and the latest one (which may be the same), the offer that changed last first.
     *
     * @throws it.winwelfare.identity.AccessDenied unless the actor is of the provider or the Ambito
     */
    @Transactional(readOnly = true)
    public List<OfferVersion> ofProvider(Actor actor, OrganisationId provider) {
        requireOwnOrAmbito(actor, provider);
        return shelf.ofProvider(provider);
    }

    /**
     * All versions of an offer, what each changed and who decided.
     *
     * @throws it.winwelfare.identity.AccessDenied unless the actor is of the offer's provider or the Ambito
     * @throws it.winwelfare.problems.Rejection {@code offer-unknown}
     */
    @Transactional(readOnly = true)
    public OfferHistory history(Actor actor, OfferId offer) {
        OfferHistory history = shelf.history(offer).orElseThrow(() -> Refused.notFound("offer-unknown"));
        requireOwnOrAmbito(actor, history.provider());
        return history;
    }

    /**
     * One version in whatever state, for its provider's page and the review.
     *
     * @throws it.winwelfare.identity.AccessDenied unless the actor is of the offer's provider or the Ambito
     * @throws it.winwelfare.problems.Rejection {@code offer-version-unknown}
     */
    @Transactional(readOnly = true)
    public OfferVersion version(Actor actor, OfferVersionId version) {
        OfferVersion found = shelf.version(version).orElseThrow(() -> Refused.notFound("offer-version-unknown"));
        requireOwnOrAmbito(actor, found.provider());
        return found;
    }

    /**
     * Makes a version live, in place of the one that was.
     *
     * @throws it.winwelfare.identity.AccessDenied unless the actor is of the Ambito
     * @throws it.winwelfare.problems.Rejection {@code offer-version-unknown}, {@code reviewer-of-own-offer}, {@code
     *     offer-already-decided} with who and when, {@code offer-withdrawn-meanwhile}, {@code offer-not-submitted}
     */
    public void approve(Actor by, OfferVersionId version) {
        by.requireAny(Role.AMBITO);
        turns.run(() -> {
            Outcome live = book.approve(version, by);
            changes.mark(live.offer());
            events.publishEvent(new OfferPublished(by, live.offer(), version, live.provider(), live.title()));
        });
    }

    /**
     * Sends a version back: the provider answers with the next one. What is live stays so.
     *
     * @throws it.winwelfare.identity.AccessDenied unless the actor is of the Ambito
     * @throws it.winwelfare.problems.Rejection that the reason is missing, and as {@link #approve}
     */
    public void askChanges(Actor by, OfferVersionId version, String reason) {
        by.requireAny(Role.AMBITO);
        String told = policy.checkReason(reason);
        turns.run(() -> {
            Outcome back = book.turnDown(version, VersionState.CHANGES_REQUESTED, told, by);
            events.publishEvent(
                    new OfferChangesRequested(by, back.offer(), version, back.provider(), back.title(), told));
        });
    }

    /**
     * Says no to a version. What is live stays so.
     *
     * @throws it.winwelfare.identity.AccessDenied unless the actor is of the Ambito
     * @throws it.winwelfare.problems.Rejection that the reason is missing, and as {@link #approve}
     */
    public void refuse(Actor by, OfferVersionId version, String reason) {
        by.requireAny(Role.AMBITO);
        String told = policy.checkReason(reason);
        turns.run(() -> {
            Outcome refused = book.turnDown(version, VersionState.REFUSED, told, by);
            events.publishEvent(
                    new OfferRefused(by, refused.offer(), version, refused.provider(), refused.title(), told));
        });
    }

    private OrganisationId requireOwn(Actor by, OfferId offer) {
        OrganisationId provider = book.providerOf(offer);
        by.require(provider, Role.PROVIDER);
        return provider;
    }

    private static void requireOwnOrAmbito(Actor actor, OrganisationId provider) {
        if (!actor.hasAny(Role.AMBITO)) {
            actor.require(provider, Role.PROVIDER);
        }
    }

    private OfferContent checked(OrganisationId provider, OfferContent content) {
        return policy.check(
                content,
                providers.find(provider),
                providers.sites(provider).stream().map(Site::id).collect(Collectors.toUnmodifiableSet()));
    }
}
