package it.winwelfare.catalogue.internal;

import it.winwelfare.catalogue.OfferContent;
import it.winwelfare.catalogue.OfferId;
import it.winwelfare.catalogue.OfferVersionId;
import it.winwelfare.catalogue.VersionState;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.money.BusinessTime;
import it.winwelfare.problems.Refused;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the offers: finds the aggregate, lets it decide, and tells what came of it. Who may do it is asked before. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class OfferBook {

    private static final int DAYS_TO_DECIDE = 10;

    private final OfferRegister register;
    private final Clock clock;

    OfferBook(OfferRegister register, Clock clock) {
        this.register = register;
        this.clock = clock;
    }

    /** What happened to which version. */
    public record Outcome(OfferId offer, OfferVersionId version, OrganisationId provider, String title) {}

    /** Whose offer it is. */
    public OrganisationId providerOf(OfferId offer) {
        return whole(offer).provider();
    }

    /** A new offer with its first draft. */
    public OfferId open(OrganisationId provider, OfferContent content) {
        OfferId id = OfferId.next();
        register.save(new OfferEntity(id, provider, content, clock.instant()));
        return id;
    }

    /** Writes on the draft or begins the next version. */
    public void amend(OfferId offer, OfferContent content) {
        whole(offer).amend(content, clock.instant());
    }

    /** What the draft says; empty content is never kept, so this is what {@link #submit} would hand in. */
    public OfferContent latestContent(OfferId offer) {
        return whole(offer).latest().content();
    }

    /** Hands in the draft. */
    public Outcome submit(OfferId id, Actor by) {
        OfferEntity offer = whole(id);
        Instant now = clock.instant();
        return outcome(offer, offer.submit(by, BusinessTime.dateOf(now).plusDays(DAYS_TO_DECIDE), now));
    }

    /** Makes a version the live one. */
    public Outcome approve(OfferVersionId version, Actor by) {
        OfferEntity offer = wholeOf(version);
        return outcome(offer, offer.approve(version, by, clock.instant()));
    }

    /** Answers no, or not yet. */
    public Outcome turnDown(OfferVersionId version, VersionState answer, String why, Actor by) {
        OfferEntity offer = wholeOf(version);
        return outcome(offer, offer.turnDown(version, answer, why, by, clock.instant()));
    }

    /**
     * Takes an offer away.
     *
     * @return whether it was live
     */
    public boolean withdraw(OfferId offer, String why, Actor by) {
        return whole(offer).withdraw(why, by, clock.instant());
    }

    private static Outcome outcome(OfferEntity offer, OfferVersionEntity version) {
        return new Outcome(
                offer.id(), version.id(), offer.provider(), version.content().title());
    }

    private OfferEntity whole(OfferId id) {
        return register.whole(id.value()).orElseThrow(() -> Refused.notFound("offer-unknown"));
    }

    private OfferEntity wholeOf(OfferVersionId version) {
        return register.wholeOfVersion(version.value()).orElseThrow(() -> Refused.notFound("offer-version-unknown"));
    }
}
