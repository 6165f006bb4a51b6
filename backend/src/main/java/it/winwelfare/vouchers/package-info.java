/**
 * Owns the voucher's whole life: quote, purchase, code and QR, redemption and its undoing, cancellation, expiry, and where its money
 * came from. The money itself is in the ledger; each change of state and its journal are one transaction.
 */
@ApplicationModule(
        displayName = "Vouchers",
        allowedDependencies = {
            "catalogue",
            "companies",
            "database",
            "documents",
            "employees",
            "fiscal",
            "identifiers",
            "identity",
            "ledger",
            "limits",
            "money",
            "problems",
            "network",
            "programmes",
            "providers",
            "territory",
            "wallets"
        })
@NullMarked
package it.winwelfare.vouchers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
