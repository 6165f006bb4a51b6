package it.winwelfare.companies;

import it.winwelfare.identity.Act;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A company opened services to its people.
 *
 * @param categories their codes; empty when all are open
 */
public record CarnetChosen(Actor by, OrganisationId company, Set<String> categories) implements Act {

    @Override
    public String what() {
        return "carnet.chosen";
    }

    @Override
    public UUID on() {
        return company.value();
    }

    @Override
    public OrganisationId within() {
        return company;
    }

    @Override
    public Map<String, String> details() {
        return Map.of("categories", categories.isEmpty() ? "all" : Integer.toString(categories.size()));
    }
}
