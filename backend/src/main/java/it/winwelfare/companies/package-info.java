/**
 * Owns the employers: their admission, their welfare plans, the carnet of services that they open to their people.
 * Knows no employee; who gets what in which category is asked above.
 */
@ApplicationModule(
        displayName = "Companies",
        allowedDependencies = {"database", "identifiers", "identity", "money", "network", "problems"})
@NullMarked
package it.winwelfare.companies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
