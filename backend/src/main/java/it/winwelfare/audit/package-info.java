/**
 * Owns the record of who did what, when and from where. Entries are written with the act itself and sealed into a chain of hashes that
 * anybody with the database can verify.
 */
@ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {"database", "identifiers", "identity", "problems"})
@NullMarked
package it.winwelfare.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
