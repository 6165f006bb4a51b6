/**
 * Owns the pockets of money that a plan gives to an employee: allocation, order of spending, expiry, return.
 * The amounts themselves live in the ledger; the employer sees them only as a sum over enough people.
 */
@ApplicationModule(
        displayName = "Wallets",
        allowedDependencies = {
            "companies",
            "database",
            "employees",
            "identifiers",
            "identity",
            "ledger",
            "money",
            "operations",
            "problems"
        })
@NullMarked
package it.winwelfare.wallets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
