package it.winwelfare.network.internal;

import it.winwelfare.identity.OrganisationId;
import it.winwelfare.network.NewOrganisation;
import it.winwelfare.network.Organisation;
import it.winwelfare.network.OrganisationKind;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "network_organisation")
@SuppressWarnings("UnusedVariable") // some columns are written for the database and for people who ask it
class OrganisationEntity {

    @Id
    private UUID id;

    private String name;

    @Enumerated(EnumType.STRING)
    private OrganisationKind kind;

    private @Nullable String vatNumber;
    private @Nullable String taxCode;
    private String fiscalKey;
    private String municipalityIstat;
    private @Nullable String address;
    private String email;
    private @Nullable String phone;
    private @Nullable String website;
    private Instant registeredAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected OrganisationEntity() {}

    /** Of data that {@link OrganisationRules} let pass. */
    OrganisationEntity(OrganisationId id, NewOrganisation checked, Instant registeredAt) {
        this.id = id.value();
        this.name = checked.name();
        this.kind = checked.kind();
        this.vatNumber = checked.vatNumber();
        this.taxCode = checked.taxCode();
        this.fiscalKey = Objects.requireNonNull(vatNumber != null ? vatNumber : taxCode);
        this.municipalityIstat = checked.municipalityIstat();
        this.address = checked.address();
        this.email = checked.email();
        this.phone = checked.phone();
        this.website = checked.website();
        this.registeredAt = registeredAt;
    }

    Organisation view() {
        return new Organisation(
                new OrganisationId(id),
                name,
                kind,
                vatNumber,
                taxCode,
                municipalityIstat,
                address,
                email,
                phone,
                website);
    }
}
