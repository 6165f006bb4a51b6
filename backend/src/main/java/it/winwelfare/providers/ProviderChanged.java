package it.winwelfare.providers;

import it.winwelfare.identity.Act;
import it.winwelfare.identity.OrganisationId;
import java.util.UUID;

/** Something about a provider changed; the matter is the provider's own. */
public sealed interface ProviderChanged extends Act
        permits ProviderAccredited,
                ProviderReinstated,
                ProviderAccreditationLapsed,
                ProviderSuspended,
                ProviderDescribed,
                ProviderPaidTo,
                ProviderSiteAdded {

    /** Whose matter it is. */
    OrganisationId provider();

    @Override
    default UUID on() {
        return provider().value();
    }

    @Override
    default OrganisationId within() {
        return provider();
    }
}
