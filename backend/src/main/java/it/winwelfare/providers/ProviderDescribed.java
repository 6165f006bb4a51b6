package it.winwelfare.providers;

import it.winwelfare.identity.Act;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import java.util.UUID;

/** What a provider tells the public about itself changed. */
public record ProviderDescribed(Actor by, OrganisationId provider) implements Act {

    @Override
    public String what() {
        return "provider.described";
    }

    @Override
    public UUID on() {
        return provider.value();
    }

    @Override
    public OrganisationId within() {
        return provider;
    }
}
