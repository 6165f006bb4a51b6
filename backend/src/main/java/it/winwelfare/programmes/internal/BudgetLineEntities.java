package it.winwelfare.programmes.internal;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface BudgetLineEntities extends Repository<BudgetLineEntity, UUID> {

    BudgetLineEntity saveAndFlush(BudgetLineEntity line);

    @Query("select l from BudgetLineEntity l left join fetch l.categories where l.id = :id")
    Optional<BudgetLineEntity> withCategories(UUID id);

    @Query("""
        select l from BudgetLineEntity l left join fetch l.categories where l.allianceId = :alliance
        order by l.startsOn, l.name, l.id
        """)
    List<BudgetLineEntity> ofAlliance(UUID alliance);

    @Query("select l from BudgetLineEntity l left join fetch l.categories order by l.startsOn, l.name, l.id")
    List<BudgetLineEntity> all();

    @Query("select new it.winwelfare.programmes.internal.LineName(l.id, l.name) from BudgetLineEntity l where l.id in"
            + " :ids")
    List<LineName> names(Collection<UUID> ids);

    List<BudgetLineEntity> findByProjectId(UUID projectId);
}
