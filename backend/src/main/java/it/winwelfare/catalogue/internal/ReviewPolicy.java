package it.winwelfare.catalogue.internal;

import it.winwelfare.catalogue.VersionState;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.Role;
import it.winwelfare.problems.Refused;

/** Who may decide on a version, and when. */
final class ReviewPolicy {

    private ReviewPolicy() {}

    /**
     * Four eyes: whoever offers a service does not approve it. And one decision: the second one is told of the first.
     *
     * @throws it.winwelfare.problems.Rejection {@code reviewer-of-own-offer}, {@code offer-already-decided} with who and when (UTC),
     *     {@code offer-withdrawn-meanwhile}, {@code offer-not-submitted}
     */
    static void check(OfferEntity offer, OfferVersionEntity version, Actor reviewer) {
        if (!reviewer.isSystem()
                && (reviewer.has(Role.PROVIDER, offer.provider()) || version.wasSubmittedBy(reviewer))) {
            throw Refused.forbidden("reviewer-of-own-offer");
        }
        if (version.state() == VersionState.DRAFT) {
            throw Refused.conflict("offer-not-submitted");
        }
        if (version.state() == VersionState.WITHDRAWN) {
            throw Refused.conflict("offer-withdrawn-meanwhile");
        }
        if (version.state() != VersionState.SUBMITTED) {
            throw Refused.conflict("offer-already-decided", "by", version.decidedByName(), "at", version.decidedAt());
        }
    }
}
