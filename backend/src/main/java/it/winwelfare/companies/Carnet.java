package it.winwelfare.companies;

import it.winwelfare.identity.OrganisationId;
import java.util.Set;

/**
 * The services that a company opens to its people.
 *
 * @param chosen whether the company chose; as long as it has not, every category is open, also those that come later
 * @param categories the chosen codes; empty while nothing was chosen
 */
public record Carnet(OrganisationId company, boolean chosen, Set<String> categories) {

    /** Copies the codes. */
    public Carnet {
        categories = Set.copyOf(categories);
    }

    /** Whether the people of the company may buy services of this category. */
    public boolean allows(String categoryCode) {
        return !chosen || categories.contains(categoryCode);
    }
}
