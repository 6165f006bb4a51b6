/**
 * Owns the public money of the Alleanze: awarded projects, their budget lines, and the rule by which a line co-funds a purchase.
 * The money itself is in the ledger; here is how much of it a person has used, and the cap that nobody crosses.
 */
@ApplicationModule(
        displayName = "Programmes",
        allowedDependencies = {"network", "identity", "ledger", "identifiers", "money", "problems"})
@NullMarked
package it.winwelfare.programmes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
