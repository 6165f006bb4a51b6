package it.winwelfare.catalogue;

import it.winwelfare.identity.OrganisationId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One version of an offer as it stands. Its content changes only while it is a draft.
 *
 * @param number 1, 2, 3 … within the offer
 * @param submittedAt UTC; null for a draft
 * @param dueOn the last day of the Ambito's answer, 10 days after it was submitted, Europe/Rome
 * @param reason why changes are wanted, or it was refused or withdrawn
 * @param decidedAt UTC, when the Ambito decided
 */
public record OfferVersion(
        OfferVersionId id,
        OfferId offer,
        OrganisationId provider,
        int number,
        OfferContent content,
        VersionState state,
        @Nullable Instant submittedAt,
        @Nullable LocalDate dueOn,
        @Nullable String reason,
        @Nullable Instant decidedAt) {

    /** Whether people find and buy this very version (if its provider is accredited). */
    public boolean isLive() {
        return state == VersionState.APPROVED;
    }
}
