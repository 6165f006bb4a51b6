package it.winwelfare.providers;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** All who are or were accredited. */
interface ProviderRegister extends JpaRepository<ProviderEntity, UUID> {

    /** Those who may offer on the day. */
    @Query("select p from ProviderEntity p where p.suspendedAt is null and p.accreditedUntil >= :day")
    List<ProviderEntity> accreditedOn(LocalDate day);

    /** Those whose last day passed before the given one and nobody was told. */
    @Query("select p from ProviderEntity p where p.accreditedUntil < :day"
            + " and (p.lapseToldFor is null or p.lapseToldFor <> p.accreditedUntil)")
    List<ProviderEntity> lapsedUntoldOn(LocalDate day);
}
