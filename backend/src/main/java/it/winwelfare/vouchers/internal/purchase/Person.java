package it.winwelfare.vouchers.internal.purchase;

import it.winwelfare.employees.Employee;
import it.winwelfare.employees.FamilyMember;
import it.winwelfare.employees.FamilyMemberId;
import it.winwelfare.fiscal.Relationship;
import it.winwelfare.vouchers.Beneficiary;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * For whom a voucher is wanted.
 *
 * @param member the relative, or null for the employee
 * @param age completed years on the day of the purchase
 * @param cohabiting declared by the employee
 * @param notSelfSufficient declared by the employee
 */
record Person(
        @Nullable FamilyMemberId member,
        String name,
        Relationship relationship,
        int age,
        boolean cohabiting,
        boolean notSelfSufficient) {

    /** The employee; the age is in the tax code. */
    static Person of(Employee employee, LocalDate today) {
        LocalDate bornOn = employee.taxCode().birthDate(today);
        int age = bornOn.until(today).getYears();
        return new Person(null, employee.fullName(), Relationship.SELF, age, true, false);
    }

    static Person of(FamilyMember member, LocalDate today) {
        return new Person(
                member.id(),
                member.fullName(),
                member.relationship(),
                member.ageOn(today),
                member.cohabiting(),
                member.notSelfSufficient());
    }

    Beneficiary beneficiary() {
        return new Beneficiary(member, name);
    }
}
