package it.winwelfare.payments.internal;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface BankTransferEntities extends Repository<BankTransferEntity, UUID> {

    BankTransferEntity saveAndFlush(BankTransferEntity transfer);

    List<BankTransferEntity> findByCompanyIdOrderByIdDesc(UUID companyId);

    List<BankTransferEntity> findAllByOrderByIdDesc(Limit limit);

    List<BankTransferEntity> findByIdLessThanOrderByIdDesc(UUID last, Limit limit);

    boolean existsByLiveReference(String reference);

    /** Two people who reverse it at once come one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select t from BankTransferEntity t where t.id = :id")
    Optional<BankTransferEntity> locked(UUID id);
}
