package it.winwelfare.providers;

import it.winwelfare.identity.OrganisationId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.springframework.data.domain.Persistable;

/** A site as it is kept. It does not change: offers and vouchers name it. */
@Entity
@Immutable
@Table(name = "providers_site")
@SuppressWarnings("NullAway.Init") // the object mapper fills it
class SiteEntity implements Persistable<UUID> {

    @Id
    private UUID id;

    @Column(nullable = false)
    private UUID organisationId;

    @Column(nullable = false, length = 120)
    private String name;

    @Column(nullable = false, length = 200)
    private String address;

    @Column(nullable = false, length = 6)
    private String municipalityIstat;

    @Transient
    private boolean fresh;

    /** For the object mapper. */
    protected SiteEntity() {}

    /** A new site. */
    SiteEntity(Site site) {
        this.id = site.id().value();
        this.organisationId = site.provider().value();
        this.name = site.name();
        this.address = site.address();
        this.municipalityIstat = site.municipalityIstat();
        this.fresh = true;
    }

    /** As others see it. */
    Site view() {
        return new Site(new SiteId(id), new OrganisationId(organisationId), name, address, municipalityIstat);
    }

    @Override
    public UUID getId() {
        return id;
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
