package it.winwelfare.providers;

import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import java.time.LocalDate;
import java.util.Map;

/** A provider's last day of accreditation (Europe/Rome) has passed. Published once for each such day, by a daily job. */
public record ProviderAccreditationLapsed(Actor by, OrganisationId provider, LocalDate until)
        implements ProviderChanged {

    @Override
    public String what() {
        return "provider.lapsed";
    }

    @Override
    public Map<String, String> details() {
        return Map.of("until", until.toString());
    }
}
