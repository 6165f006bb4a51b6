package it.winwelfare.providers;

import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import java.time.LocalDate;
import java.util.Map;

/** The Ambito accredited an organisation as a provider, up to and with the given day (Europe/Rome). */
public record ProviderAccredited(Actor by, OrganisationId provider, LocalDate until) implements ProviderChanged {

    @Override
    public String what() {
        return "provider.accredited";
    }

    @Override
    public Map<String, String> details() {
        return Map.of("until", until.toString());
    }
}
