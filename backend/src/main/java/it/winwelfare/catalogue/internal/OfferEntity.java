package it.winwelfare.catalogue.internal;

import it.winwelfare.catalogue.OfferContent;
import it.winwelfare.catalogue.OfferId;
import it.winwelfare.catalogue.OfferVersionId;
import it.winwelfare.catalogue.VersionState;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.problems.Refused;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The aggregate: an offer with all its versions. At most one version is live, at most one is being written or waits, and a live one
 * stays live while the next is looked at. Each change touches {@code changedAt}, so that its version column notices two at once.
 */
@Entity
@Table(name = "catalogue_offer")
@SuppressWarnings("NullAway.Init") // the object mapper fills it
class OfferEntity {

    @Id
    private UUID id;

    @Column(nullable = false)
    private UUID providerId;

    private @Nullable UUID liveVersion;

    @Column(nullable = false)
    private Instant changedAt;

    @Version
    private long version;

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "offer_id", nullable = false, updatable = false)
    @OrderBy("number")
    private List<OfferVersionEntity> versions = new ArrayList<>();

    /** For the object mapper. */
    protected OfferEntity() {}

    OfferEntity(OfferId id, OrganisationId provider, OfferContent content, Instant at) {
        this.id = id.value();
        this.providerId = provider.value();
        this.changedAt = at;
        versions.add(new OfferVersionEntity(OfferVersionId.next(), 1, content, at));
    }

    /**
     * Writes on the draft, or begins the next version if the last one is decided.
     *
     * @throws it.winwelfare.problems.Rejection {@code offer-under-review} while a version waits for its decision
     */
    void amend(OfferContent content, Instant at) {
        OfferVersionEntity latest = latest();
        switch (latest.state()) {
            case DRAFT -> latest.rewrite(content);
            case SUBMITTED -> throw Refused.conflict("offer-under-review");
            case CHANGES_REQUESTED, REFUSED, APPROVED, SUPERSEDED, WITHDRAWN ->
                versions.add(new OfferVersionEntity(OfferVersionId.next(), latest.number() + 1, content, at));
        }
        changedAt = at;
    }

    /**
     * Hands the draft to the Ambito.
     *
     * @throws it.winwelfare.problems.Rejection {@code offer-under-review} if it waits already, {@code offer-nothing-to-submit}
     *     without a draft, {@code offer-unchanged} if it says what was decided on already
     */
    OfferVersionEntity submit(Actor by, LocalDate due, Instant at) {
        OfferVersionEntity latest = latest();
        if (latest.state() == VersionState.SUBMITTED) {
            throw Refused.conflict("offer-under-review");
        }
        if (latest.state() != VersionState.DRAFT) {
            throw Refused.conflict("offer-nothing-to-submit");
        }
        if (answered()
                .filter(before -> before.content().equals(latest.content()))
                .isPresent()) {
            throw Refused.conflict("offer-unchanged");
        }
        latest.submit(by, due, at);
        changedAt = at;
        return latest;
    }

    /** Makes a version that waits the live one; the one before it was live until now. */
    OfferVersionEntity approve(OfferVersionId which, Actor by, Instant at) {
        OfferVersionEntity chosen = waiting(which, by);
        live().ifPresent(before -> before.supersede(by, at));
        chosen.approve(by, at);
        liveVersion = which.value();
        changedAt = at;
        return chosen;
    }

    /** Answers a version that waits with no, or not yet; what is live stays so. */
    OfferVersionEntity turnDown(OfferVersionId which, VersionState answer, String why, Actor by, Instant at) {
        OfferVersionEntity chosen = waiting(which, by);
        chosen.turnDown(answer, why, by, at);
        changedAt = at;
        return chosen;
    }

    /**
     * Takes away what is live and what is open.
     *
     * @return whether something was live
     * @throws it.winwelfare.problems.Rejection {@code offer-nothing-to-withdraw}
     */
    boolean withdraw(String why, Actor by, Instant at) {
        List<OfferVersionEntity> gone = versions.stream()
                .filter(candidate -> candidate.state().canTransitionTo(VersionState.WITHDRAWN))
                .toList();
        if (gone.isEmpty()) {
            throw Refused.conflict("offer-nothing-to-withdraw");
        }
        gone.forEach(each -> each.withdraw(why, by, at));
        boolean wasLive = liveVersion != null;
        liveVersion = null;
        changedAt = at;
        return wasLive;
    }

    OfferId id() {
        return new OfferId(id);
    }

    OrganisationId provider() {
        return new OrganisationId(providerId);
    }

    OfferVersionEntity latest() {
        return versions.getLast();
    }

    private Optional<OfferVersionEntity> live() {
        return versions.stream()
                .filter(each -> each.state() == VersionState.APPROVED)
                .findFirst();
    }

    /** The last version that the Ambito answered and nobody took away since. */
    private Optional<OfferVersionEntity> answered() {
        return versions.reversed().stream()
                .filter(each -> each.state() != VersionState.DRAFT)
                .findFirst()
                .filter(each -> each.state() != VersionState.WITHDRAWN);
    }

    private OfferVersionEntity waiting(OfferVersionId which, Actor by) {
        OfferVersionEntity chosen = versions.stream()
                .filter(each -> each.id().equals(which))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("offer-version-unknown"));
        ReviewPolicy.check(this, chosen, by);
        return chosen;
    }
}
