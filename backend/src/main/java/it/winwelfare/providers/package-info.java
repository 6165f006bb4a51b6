/**
 * Owns who offers services: accreditation with its end, suspension, the sites where services are given, bank details.
 * What they offer is the catalogue's.
 */
@ApplicationModule(
        displayName = "Providers",
        allowedDependencies = {"network", "identity", "identifiers", "money", "problems", "territory"})
@NullMarked
package it.winwelfare.providers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
