package it.winwelfare.network.internal;

import it.winwelfare.network.JoinState;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface JoinRequestEntities extends Repository<JoinRequestEntity, UUID> {

    JoinRequestEntity saveAndFlush(JoinRequestEntity request);

    Optional<JoinRequestEntity> findById(UUID id);

    boolean existsByPendingCode(String code);

    List<JoinRequestEntity> findByStateOrderByDueOnAscIdAsc(JoinState state);

    /** Two people who decide at once come one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from JoinRequestEntity r where r.id = :id")
    Optional<JoinRequestEntity> locked(UUID id);
}
