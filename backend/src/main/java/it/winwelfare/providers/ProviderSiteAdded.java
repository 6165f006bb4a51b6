package it.winwelfare.providers;

import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import java.util.UUID;

/** A provider has one more site. */
public record ProviderSiteAdded(Actor by, OrganisationId provider, SiteId site) implements ProviderChanged {

    @Override
    public String what() {
        return "provider.site-added";
    }

    @Override
    public UUID on() {
        return site.value();
    }
}
