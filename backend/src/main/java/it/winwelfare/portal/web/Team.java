package it.winwelfare.portal.web;

import it.winwelfare.identity.OrganisationId;
import it.winwelfare.identity.Role;
import java.util.List;

/**
 * The people who can act for one organisation, as a page shows them.
 *
 * @param name the organisation's
 * @param roles those that may be given there from this page, the usual one first
 * @param base the address below which {@link TeamPages} are, for example {@code /azienda/accessi}
 * @param home the address of the page that lists the people; the same as {@code base} when they have a page of their own
 */
public record Team(OrganisationId organisation, String name, List<Role> roles, String base, String home) {

    /** Copies the roles. */
    public Team {
        roles = List.copyOf(roles);
    }

    /** The roles as a form offers them. */
    public List<Choice> choices() {
        return Choice.ofEnum(roles.toArray(Role[]::new), "people.role.");
    }
}
