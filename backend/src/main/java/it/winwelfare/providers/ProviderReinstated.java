package it.winwelfare.providers;

import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import java.time.LocalDate;
import java.util.Map;

/** The Ambito let a provider offer again, up to and with the given day (Europe/Rome); also how an accreditation is renewed. */
public record ProviderReinstated(Actor by, OrganisationId provider, LocalDate until) implements ProviderChanged {

    @Override
    public String what() {
        return "provider.reinstated";
    }

    @Override
    public Map<String, String> details() {
        return Map.of("until", until.toString());
    }
}
