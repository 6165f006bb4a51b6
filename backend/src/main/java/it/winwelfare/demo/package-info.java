/**
 * Owns the demo: people, companies, providers and months of their history, made by the domain's own commands and the same on each run.
 * Only in the profile {@code demo}.
 */
@ApplicationModule(
        displayName = "Demo",
        allowedDependencies = {
            "catalogue",
            "companies",
            "employees",
            "fiscal",
            "identifiers",
            "identity",
            "money",
            "network",
            "notifications",
            "payments",
            "problems",
            "programmes",
            "providers",
            "settlement",
            "territory",
            "vouchers",
            "wallets"
        })
@NullMarked
package it.winwelfare.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
