package it.winwelfare.providers;

import it.winwelfare.identity.Act;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** The Ambito accredited an organisation as a provider, up to and with the given day (Europe/Rome). */
public record ProviderAccredited(Actor by, OrganisationId provider, LocalDate until) implements Act {

    @Override
    public String what() {
        return "provider.accredited";
    }

    @Override
    public UUID on() {
        return provider.value();
    }

    @Override
    public OrganisationId within() {
        return provider;
    }

    @Override
    public Map<String, String> details() {
        return Map.of("until", until.toString());
    }
}
