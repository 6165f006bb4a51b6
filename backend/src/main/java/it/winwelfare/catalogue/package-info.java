/**
 * Owns the services on offer: their taxonomy, the offers with all their versions and decisions, and the search over what is live.
 * What a service costs and to whom it may go is fixed by the version; who bought it is known only above.
 */
@ApplicationModule(
        displayName = "Catalogue",
        allowedDependencies = {
            "database",
            "fiscal",
            "identifiers",
            "identity",
            "money",
            "network",
            "problems",
            "providers",
            "territory"
        })
@NullMarked
package it.winwelfare.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
