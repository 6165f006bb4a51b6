package it.winwelfare.employees.internal;

import it.winwelfare.employees.EmployeeId;
import it.winwelfare.employees.FamilyMember;
import it.winwelfare.employees.FamilyMemberId;
import it.winwelfare.fiscal.Relationship;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A declared relative. Removing hides it; the row stays for the vouchers that name it. */
@Entity
@Table(name = "employees_family_member")
class FamilyMemberEntity {

    @Id
    private UUID id;

    @Column(nullable = false, updatable = false)
    private UUID employeeId;

    @Column(nullable = false)
    private String givenName;

    @Column(nullable = false)
    private String familyName;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Relationship relationship;

    @Column(nullable = false)
    private LocalDate bornOn;

    private @Nullable String taxCode;

    private boolean cohabiting;

    private boolean notSelfSufficient;

    private @Nullable Instant removedAt;

    @Version
    private long version;

    /** For the object mapper, which fills the fields afterwards. */
    @SuppressWarnings("NullAway.Init")
    protected FamilyMemberEntity() {}

    /** Somebody new. */
    @SuppressWarnings("NullAway.Init") // declare sets the rest
    FamilyMemberEntity(EmployeeId employee, Declaration declared) {
        this.id = FamilyMemberId.next().value();
        this.employeeId = employee.value();
        declare(declared);
    }

    /** Takes a new declaration in place of the old one. */
    final void declare(Declaration declared) {
        givenName = declared.givenName();
        familyName = declared.familyName();
        relationship = declared.relationship();
        bornOn = declared.bornOn();
        taxCode = declared.taxCode() == null ? null : declared.taxCode().value();
        cohabiting = declared.cohabiting();
        notSelfSufficient = declared.notSelfSufficient();
    }

    /** Hides it; a second time changes nothing. */
    void remove(Instant at) {
        if (removedAt == null) {
            removedAt = at;
        }
    }

    FamilyMemberId id() {
        return new FamilyMemberId(id);
    }

    EmployeeId employee() {
        return new EmployeeId(employeeId);
    }

    boolean isPresent() {
        return removedAt == null;
    }

    Optional<String> taxCode() {
        return Optional.ofNullable(taxCode);
    }

    FamilyMember view() {
        return new FamilyMember(
                id(), employee(), givenName, familyName, relationship, bornOn, taxCode, cohabiting, notSelfSufficient);
    }
}
