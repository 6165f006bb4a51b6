package it.winwelfare.providers;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** All sites. */
interface SiteRegister extends JpaRepository<SiteEntity, UUID> {

    /** A provider's, the oldest first. */
    List<SiteEntity> findByOrganisationIdOrderById(UUID organisationId);
}
