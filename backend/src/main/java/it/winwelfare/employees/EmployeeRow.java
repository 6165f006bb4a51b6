package it.winwelfare.employees;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of the company's list of employees.
 *
 * @param invitedAt when the last invitation went out (UTC); null if none did
 * @param registered whether the person has accepted an invitation and can sign in
 */
public record EmployeeRow(
        EmployeeId id,
        String payrollNumber,
        String taxCode,
        String givenName,
        String familyName,
        @Nullable String email,
        String category,
        String municipalityIstat,
        boolean active,
        @Nullable LocalDate leftOn,
        @Nullable Instant invitedAt,
        boolean registered) {

    /** Family name first, as the list is sorted. */
    public String sortedName() {
        return familyName + " " + givenName;
    }

    /** Without the tax code: it may come into a log. */
    @Override
    public String toString() {
        return "EmployeeRow[" + id + "]";
    }
}
