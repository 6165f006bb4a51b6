package it.winwelfare.catalogue.internal;

import it.winwelfare.providers.ProviderAccreditationLapsed;
import it.winwelfare.providers.ProviderReinstated;
import it.winwelfare.providers.ProviderSuspended;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Lets a provider's offers appear and go with its accreditation. In the same transaction and not after it: it only notes that the search
 * must look again, and that note must not be lost.
 */
@Component
class ProviderWatch {

    private final CatalogueChanges changes;

    ProviderWatch(CatalogueChanges changes) {
        this.changes = changes;
    }

    @EventListener
    void on(ProviderSuspended suspended) {
        changes.markAllOf(suspended.provider());
    }

    @EventListener
    void on(ProviderReinstated reinstated) {
        changes.markAllOf(reinstated.provider());
    }

    @EventListener
    void on(ProviderAccreditationLapsed lapsed) {
        changes.markAllOf(lapsed.provider());
    }
}
