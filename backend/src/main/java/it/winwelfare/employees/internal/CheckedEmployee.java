package it.winwelfare.employees.internal;

import it.winwelfare.identifiers.CodiceFiscale;
import org.jspecify.annotations.Nullable;

/**
 * What a company tells about an employee, each datum valid by itself.
 *
 * @param email null when none was told, which leaves a known one as it is
 */
public record CheckedEmployee(
        String payrollNumber,
        CodiceFiscale taxCode,
        String givenName,
        String familyName,
        @Nullable String email,
        String category,
        String municipalityIstat) {

    CheckedEmployee withCategory(String spelling) {
        return spelling.equals(category)
                ? this
                : new CheckedEmployee(
                        payrollNumber, taxCode, givenName, familyName, email, spelling, municipalityIstat);
    }

    /** Without the tax code: it may come into a log. */
    @Override
    public String toString() {
        return "CheckedEmployee";
    }
}
