package it.winwelfare.employees.internal;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** All declared relatives. */
interface FamilyMembers extends JpaRepository<FamilyMemberEntity, UUID> {

    /** Those who were not removed, the oldest declaration first. */
    List<FamilyMemberEntity> findByEmployeeIdAndRemovedAtIsNullOrderById(UUID employee);
}
