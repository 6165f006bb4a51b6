package it.winwelfare.employees;

import org.jspecify.annotations.Nullable;

/**
 * What a company tells about an employee, as it was typed: checked by {@link Employees#upsert} and by the import, by the same rules.
 *
 * @param taxCode the codice fiscale; together with the company it says who is meant
 * @param email where the invitation goes; may be missing
 * @param municipality name, ISTAT code or Belfiore code of the place of residence
 */
public record EmployeeData(
        String payrollNumber,
        String taxCode,
        String givenName,
        String familyName,
        @Nullable String email,
        String category,
        String municipality) {
    /** Without the tax code: it may come into a log. */
    @Override
    public String toString() {
        return "EmployeeData";
    }
}
