/**
 * Owns amounts of euro, shares, periods of business days and the business calendar of Italy.
 * Knows nothing of the domain: every other module may use it.
 */
@ApplicationModule(
        displayName = "Money",
        allowedDependencies = {})
@NullMarked
package it.winwelfare.money;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
