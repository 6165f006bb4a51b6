package it.winwelfare.providers;

import it.winwelfare.identifiers.Iban;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.problems.Refused;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** The aggregate: an organisation's accreditation as a provider. It decides; the facade asks who may. */
@Entity
@Table(name = "providers_provider")
@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // the object mapper fills it, and queries read the rest
class ProviderEntity implements Persistable<UUID> {

    @Id
    private UUID organisationId;

    @Column(length = 2000)
    private @Nullable String description;

    @Column(nullable = false)
    private LocalDate accreditedUntil;

    private @Nullable Instant suspendedAt;

    @Column(length = 1000)
    private @Nullable String suspendedFor;

    private @Nullable LocalDate lapseToldFor;

    @Column(length = 34)
    private @Nullable String iban;

    @Version
    private long version;

    @Transient
    private boolean fresh;

    /** For the object mapper. */
    protected ProviderEntity() {}

    /** An organisation accredited up to and with the given day (Europe/Rome). */
    ProviderEntity(OrganisationId organisation, LocalDate accreditedUntil) {
        this.organisationId = organisation.value();
        this.accreditedUntil = accreditedUntil;
        this.fresh = true;
    }

    /** What it tells the public. */
    void describe(@Nullable String text) {
        description = text;
    }

    /** Where it is paid; false when it was paid there before. */
    boolean payTo(@Nullable Iban account) {
        String before = iban;
        iban = account == null ? null : account.value();
        return !Objects.equals(before, iban);
    }

    /**
     * Stops it until it is reinstated.
     *
     * @throws it.winwelfare.problems.Rejection {@code provider-already-suspended}
     */
    void suspend(String reason, Instant at) {
        if (suspendedAt != null) {
            throw Refused.conflict("provider-already-suspended");
        }
        suspendedAt = at;
        suspendedFor = reason;
    }

    /** Lets it offer up to and with the given day, whether it was suspended, lapsed or neither. */
    void reinstate(LocalDate until) {
        suspendedAt = null;
        suspendedFor = null;
        accreditedUntil = until;
    }

    /** What it is on a day. A suspension hides a lapse: it is what the provider has to clear up first. */
    AccreditationState stateOn(LocalDate day) {
        if (suspendedAt != null) {
            return AccreditationState.SUSPENDED;
        }
        return day.isAfter(accreditedUntil) ? AccreditationState.LAPSED : AccreditationState.ACCREDITED;
    }

    /** Notes that the passing of its last day was told. */
    void lapseIsTold() {
        lapseToldFor = accreditedUntil;
    }

    /** Whose accreditation this is. */
    OrganisationId organisation() {
        return new OrganisationId(organisationId);
    }

    /** What it tells the public. */
    @Nullable String description() {
        return description;
    }

    /** The last day of its accreditation. */
    LocalDate accreditedUntil() {
        return accreditedUntil;
    }

    /** Why it is suspended, if it is. */
    Optional<String> suspendedFor() {
        return Optional.ofNullable(suspendedFor);
    }

    /** Where it is paid, hidden but for the ends. */
    @Nullable String maskedIban() {
        return iban == null ? null : new Iban(iban).masked();
    }

    @Override
    public UUID getId() {
        return organisationId;
    }

    @Override
    public boolean isNew() {
        return fresh;
    }

    @PostLoad
    @PostPersist
    void isKnown() {
        fresh = false;
    }
}
