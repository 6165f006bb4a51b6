/**
 * Owns the mail that the platform sends: written after the fact is committed, once for each fact, tried again until it leaves.
 */
@ApplicationModule(
        displayName = "Notifications",
        allowedDependencies = {
            "catalogue",
            "database",
            "employees",
            "identifiers",
            "identity",
            "money",
            "network",
            "operations",
            "problems",
            "providers",
            "settlement",
            "vouchers"
        })
@NullMarked
package it.winwelfare.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
