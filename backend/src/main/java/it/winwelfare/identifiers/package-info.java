/**
 * Owns identifiers that carry their own proof: ids of the platform, tax codes, VAT numbers, IBANs, codes that people type.
 * A value of these types is valid by construction; text that is not is refused with a reason.
 */
@ApplicationModule(
        displayName = "Identifiers",
        allowedDependencies = {"problems"})
@NullMarked
package it.winwelfare.identifiers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
