package it.winwelfare.catalogue;

import it.winwelfare.identity.OrganisationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything that happened to an offer.
 *
 * @param steps its versions, the first first
 */
public record OfferHistory(OfferId offer, OrganisationId provider, List<Step> steps) {

    /** Keeps its own copy of the steps. */
    public OfferHistory {
        steps = List.copyOf(steps);
    }

    /**
     * One version.
     *
     * @param submittedBy who submitted it, for people; null for a draft
     * @param decidedBy who decided on it, for people
     * @param endedAt UTC, when it was withdrawn or a later version took its place
     * @param endedBy who withdrew it or approved the later one, for people
     * @param changes what it changed against the version before it; empty for the first
     */
    public record Step(
            OfferVersion version,
            @Nullable String submittedBy,
            @Nullable String decidedBy,
            @Nullable Instant endedAt,
            @Nullable String endedBy,
            List<FieldChange> changes) {

        /** Keeps its own copy of the changes. */
        public Step {
            changes = List.copyOf(changes);
        }
    }

    /** The version that is live now. */
    public Optional<OfferVersion> live() {
        return steps.stream().map(Step::version).filter(OfferVersion::isLive).findFirst();
    }

    /** The latest version, whatever its state. */
    public OfferVersion latest() {
        return steps.getLast().version();
    }

    /**
     * What the given version would change for people who buy today: its difference from the live one; empty if none is live.
     *
     * @throws java.util.NoSuchElementException if it is no version of this offer
     */
    public List<FieldChange> changesFromLive(OfferVersionId version) {
        OfferContent content = steps.stream()
                .map(Step::version)
                .filter(candidate -> candidate.id().equals(version))
                .findFirst()
                .orElseThrow()
                .content();
        return live().map(live -> FieldChange.between(live.content(), content)).orElseGet(List::of);
    }
}
