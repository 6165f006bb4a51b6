package it.winwelfare.employees;

import org.jspecify.annotations.Nullable;

/**
 * Narrows a list of employees; null leaves a side open.
 *
 * @param text words that occur in name, payroll number, tax code or e-mail address
 * @param active true for the employed, false for those who left
 */
public record EmployeeFilter(
        @Nullable String text,
        @Nullable String category,
        @Nullable Boolean active) {

    /** Everybody, those who left included. */
    public static final EmployeeFilter ALL = new EmployeeFilter(null, null, null);
}
