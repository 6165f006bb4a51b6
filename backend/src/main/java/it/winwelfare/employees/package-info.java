/**
 * Owns the people of a company who may benefit, their declared relatives, and the import of a company's list.
 * An employee is known by company and tax code; a relative is seen by nobody but the employee and the voucher.
 */
@ApplicationModule(
        displayName = "Employees",
        allowedDependencies = {"identity", "identifiers", "money", "problems", "territory", "fiscal"})
@NullMarked
package it.winwelfare.employees;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
