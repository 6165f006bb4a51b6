/**
 * Owns the providers' monthly statements: which vouchers, in which month, paid by which money. Payment and invoices are other rooms'.
 */
@ApplicationModule(
        displayName = "Settlement",
        allowedDependencies = {
            "database",
            "documents",
            "identifiers",
            "identity",
            "ledger",
            "money",
            "network",
            "problems",
            "programmes",
            "vouchers"
        })
@NullMarked
package it.winwelfare.settlement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
