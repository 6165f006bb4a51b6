/**
 * Owns the places: the municipalities of Lombardy with their codes and coordinates, the districts (Ambiti), distances.
 * Reference data that ships with the release and is read once at start; it has no table.
 */
@ApplicationModule(
        displayName = "Territory",
        allowedDependencies = {"problems"})
@NullMarked
package it.winwelfare.territory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
