/**
 * Owns the tax rules that welfare obeys: letters of TUIR art. 51, thresholds by year, VAT treatments, which relative may benefit.
 * Pure functions over dated data; every rule names its source and how far that source was checked. Not tax advice.
 */
@ApplicationModule(
        displayName = "Fiscal",
        allowedDependencies = {"money", "problems"})
@NullMarked
package it.winwelfare.fiscal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
