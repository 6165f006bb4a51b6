package it.winwelfare.employees;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An active employee as a plan sees one.
 *
 * @param leftOn the last day of employment when it is known already, else null
 */
public record Participant(
        EmployeeId employee, String category, @Nullable LocalDate leftOn) {}
