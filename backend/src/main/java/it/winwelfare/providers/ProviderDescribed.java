package it.winwelfare.providers;

import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;

/** What a provider tells the public about itself changed. */
public record ProviderDescribed(Actor by, OrganisationId provider) implements ProviderChanged {

    @Override
    public String what() {
        return "provider.described";
    }
}
