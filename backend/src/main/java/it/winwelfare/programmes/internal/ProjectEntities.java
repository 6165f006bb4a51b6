package it.winwelfare.programmes.internal;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ProjectEntities extends Repository<ProjectEntity, UUID> {

    ProjectEntity saveAndFlush(ProjectEntity project);

    List<ProjectEntity> findAllByOrderByProgrammeDescPlaceAsc();

    List<ProjectEntity> findByAllianceIdOrderByProgrammeDescPlaceAsc(UUID allianceId);

    /** So that two lines opened at once cannot both take what is left of the award. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from ProjectEntity p where p.id = :id")
    Optional<ProjectEntity> locked(UUID id);
}
