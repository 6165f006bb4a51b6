package it.winwelfare.network;

import it.winwelfare.identity.Act;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import java.util.Map;
import java.util.UUID;

/** An organisation is known to the platform from now on. */
public record OrganisationRegistered(Actor by, OrganisationId organisation, OrganisationKind kind) implements Act {

    @Override
    public String what() {
        return "organisation.registered";
    }

    @Override
    public UUID on() {
        return organisation.value();
    }

    @Override
    public OrganisationId within() {
        return organisation;
    }

    @Override
    public Map<String, String> details() {
        return Map.of("kind", kind.name());
    }
}
