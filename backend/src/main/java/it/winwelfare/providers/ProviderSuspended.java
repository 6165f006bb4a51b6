package it.winwelfare.providers;

import it.winwelfare.identity.Act;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import java.util.UUID;

/** The Ambito stopped a provider for a reason. The reason is not among the audit's details: it is free text, and may name somebody. */
public record ProviderSuspended(Actor by, OrganisationId provider, String reason) implements Act {

    @Override
    public String what() {
        return "provider.suspended";
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
