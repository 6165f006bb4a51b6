/**
 * Owns the people of a company who may benefit, their declared relatives, and the import of a company's list.
 * An employee is known by company and tax code; a relative is seen by nobody but the employee and the voucher.
 */
@ApplicationModule(
        displayName = "Employees",
        allowedDependencies = {
            "database",
            "fiscal",
            "identifiers",
            "identity",
            "money",
            "operations",
            "problems",
            "territory"
        })
@NullMarked
package it.winwelfare.employees;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
