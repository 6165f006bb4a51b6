package it.winwelfare.network.internal;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface OrganisationEntities extends Repository<OrganisationEntity, UUID> {

    OrganisationEntity saveAndFlush(OrganisationEntity organisation);

    Optional<OrganisationEntity> findById(UUID id);

    List<OrganisationEntity> findByIdIn(Collection<UUID> ids);

    List<OrganisationEntity> findAllByOrderByNameAscIdAsc();

    @Query("select o from OrganisationEntity o where o.vatNumber in :codes or o.taxCode in :codes")
    List<OrganisationEntity> knownBy(Collection<String> codes);
}
