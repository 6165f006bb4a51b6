/**
 * Owns how often somebody may ask: limits by kind of request that all instances share, and counters that are locked because somebody
 * guessed the codes of vouchers.
 */
@ApplicationModule(
        displayName = "Limits",
        allowedDependencies = {"database", "identifiers", "identity", "money", "network", "operations", "problems"})
@NullMarked
package it.winwelfare.limits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
