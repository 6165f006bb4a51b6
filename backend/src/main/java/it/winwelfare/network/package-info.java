/**
 * Owns who takes part: organisations, the Alleanze that they join, the requests to join the Rete and their decisions.
 * Also the desk, where every module's pending decisions come together for the Ambito.
 */
@ApplicationModule(
        displayName = "Network",
        allowedDependencies = {"identity", "identifiers", "money", "problems", "territory"})
@NullMarked
package it.winwelfare.network;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
