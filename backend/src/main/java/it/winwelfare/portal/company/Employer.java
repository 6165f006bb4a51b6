package it.winwelfare.portal.company;

import it.winwelfare.identity.AccessDenied;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.identity.Role;

/** For which company somebody of HR acts. */
final class Employer {

    private Employer() {}

    /** The company of the signed-in person. Throws {@link AccessDenied} for somebody who is of no HR. */
    static OrganisationId of(Actor actor) {
        return actor.organisation(Role.COMPANY_HR).orElseThrow(AccessDenied::new);
    }
}
