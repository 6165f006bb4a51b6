package it.winwelfare.providers;

import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;

/** The Ambito stopped a provider for a reason. The reason is not among the audit's details: it is free text, and may name somebody. */
public record ProviderSuspended(Actor by, OrganisationId provider, String reason) implements ProviderChanged {

    @Override
    public String what() {
        return "provider.suspended";
    }
}
