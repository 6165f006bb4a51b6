package it.winwelfare.catalogue.internal;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** All offers. */
interface OfferRegister extends JpaRepository<OfferEntity, UUID> {

    /** An offer with its versions, in one query. Its row stays locked until the transaction ends: changes follow each other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select o from OfferEntity o left join fetch o.versions where o.id = :id")
    Optional<OfferEntity> whole(UUID id);

    /** The offer that the version is of, with all its versions, locked likewise. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select o from OfferEntity o left join fetch o.versions"
            + " where o.id = (select p.id from OfferEntity p join p.versions v where v.id = :version)")
    Optional<OfferEntity> wholeOfVersion(UUID version);
}
