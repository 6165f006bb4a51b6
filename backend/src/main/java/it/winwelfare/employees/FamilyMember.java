package it.winwelfare.employees;

import it.winwelfare.fiscal.Relationship;
import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * A relative whom an employee has declared, so that a voucher can name them.
 *
 * @param bornOn the day of birth
 * @param cohabiting declared by the employee; relatives other than spouse and children may benefit only then (D.Lgs. 192/2025)
 * @param notSelfSufficient declared by the employee (TUIR art. 51 c. 2 f-ter)
 */
public record FamilyMember(
        FamilyMemberId id,
        EmployeeId employee,
        String givenName,
        String familyName,
        Relationship relationship,
        LocalDate bornOn,
        @Nullable String taxCode,
        boolean cohabiting,
        boolean notSelfSufficient) {

    /** Given name first. */
    public String fullName() {
        return givenName + " " + familyName;
    }

    /** Completed years on the given day; negative before the birth. */
    public int ageOn(LocalDate day) {
        return Period.between(bornOn, day).getYears();
    }

    /** Without the tax code: it may come into a log. */
    @Override
    public String toString() {
        return "FamilyMember[" + id + "]";
    }
}
