package it.winwelfare.companies.internal;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PlanEntities extends Repository<PlanEntity, UUID> {

    PlanEntity saveAndFlush(PlanEntity plan);

    void flush();

    @Query("select p from PlanEntity p left join fetch p.lines where p.id = :id")
    Optional<PlanEntity> withLines(UUID id);

    @Query("select p.companyId from PlanEntity p where p.id = :id")
    Optional<UUID> companyOf(UUID id);

    @Query("""
        select p from PlanEntity p left join fetch p.lines where p.companyId = :company
        order by p.startsOn desc, p.name, p.id
        """)
    List<PlanEntity> ofCompany(UUID company);

    /** Two people who change it at once come one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from PlanEntity p where p.id = :id")
    Optional<PlanEntity> locked(UUID id);
}
