package it.winwelfare.employees.internal;

import it.winwelfare.employees.EmployeeId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is known of an employee, as far as a company's list can change it. */
record KnownEmployee(
        EmployeeId id,
        String payrollNumber,
        String taxCode,
        String givenName,
        String familyName,
        @Nullable String email,
        String category,
        String municipalityIstat,
        @Nullable LocalDate leftOn) {

    /** Whether the employment has ended before the day. */
    boolean hasLeft(LocalDate today) {
        return leftOn != null && leftOn.isBefore(today);
    }

    /** Without the tax code: it may come into a log. */
    @Override
    public String toString() {
        return "KnownEmployee[" + id + "]";
    }
}
