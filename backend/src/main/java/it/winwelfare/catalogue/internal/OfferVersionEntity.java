package it.winwelfare.catalogue.internal;

import it.winwelfare.catalogue.OfferContent;
import it.winwelfare.catalogue.OfferVersionId;
import it.winwelfare.catalogue.VersionState;
import it.winwelfare.identity.Actor;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One version within an {@link OfferEntity}, which alone changes it; that one's version column guards both. */
@Entity
@Table(name = "catalogue_offer_version")
@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // the object mapper fills it, and queries read the rest
class OfferVersionEntity {

    @Id
    private UUID id;

    @Column(nullable = false)
    private int number;

    @Embedded
    private ContentColumns content;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private VersionState state;

    @Column(nullable = false)
    private Instant createdAt;

    private @Nullable Instant submittedAt;

    @Column(length = 120)
    private @Nullable String submittedBy;

    @Column(length = 200)
    private @Nullable String submittedByName;

    private @Nullable LocalDate dueOn;

    private @Nullable Instant decidedAt;

    @Column(length = 200)
    private @Nullable String decidedByName;

    private @Nullable Instant liveFrom;

    private @Nullable Instant endedAt;

    @Column(length = 200)
    private @Nullable String endedByName;

    @Column(length = 2000)
    private @Nullable String reason;

    /** For the object mapper. */
    protected OfferVersionEntity() {}

    OfferVersionEntity(OfferVersionId id, int number, OfferContent content, Instant at) {
        this.id = id.value();
        this.number = number;
        this.content = ContentColumns.of(content);
        this.state = VersionState.DRAFT;
        this.createdAt = at;
    }

    /** Only a draft is written on: what was submitted stays as it was. */
    void rewrite(OfferContent next) {
        if (state != VersionState.DRAFT) {
            throw new IllegalStateException("only a draft is rewritten, not what is " + state);
        }
        content = ContentColumns.of(next);
    }

    void submit(Actor by, LocalDate due, Instant at) {
        go(VersionState.SUBMITTED);
        submittedAt = at;
        submittedBy = by.id();
        submittedByName = by.name();
        dueOn = due;
    }

    void approve(Actor by, Instant at) {
        go(VersionState.APPROVED);
        decided(by, at);
        liveFrom = at;
    }

    void turnDown(VersionState answer, String why, Actor by, Instant at) {
        go(answer);
        decided(by, at);
        reason = why;
    }

    void supersede(Actor by, Instant at) {
        go(VersionState.SUPERSEDED);
        ended(by, at);
    }

    void withdraw(String why, Actor by, Instant at) {
        go(VersionState.WITHDRAWN);
        ended(by, at);
        reason = why;
    }

    boolean wasSubmittedBy(Actor actor) {
        return actor.id().equals(submittedBy);
    }

    OfferVersionId id() {
        return new OfferVersionId(id);
    }

    int number() {
        return number;
    }

    VersionState state() {
        return state;
    }

    OfferContent content() {
        return content.content();
    }

    /** When the Ambito decided; only for what is decided. */
    Instant decidedAt() {
        return Objects.requireNonNull(decidedAt);
    }

    /** Who decided; only for what is decided. */
    String decidedByName() {
        return Objects.requireNonNull(decidedByName);
    }

    private void go(VersionState next) {
        if (!state.canTransitionTo(next)) {
            throw new IllegalStateException("a version does not go from " + state + " to " + next);
        }
        state = next;
    }

    private void decided(Actor by, Instant at) {
        decidedAt = at;
        decidedByName = by.name();
    }

    private void ended(Actor by, Instant at) {
        endedAt = at;
        endedByName = by.name();
    }
}
