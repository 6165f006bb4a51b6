package it.winwelfare.mobileapi.company;

import it.winwelfare.identity.AccessDenied;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.identity.Role;

/** For which company a machine works. */
final class Machine {

    private Machine() {}

    static OrganisationId companyOf(Actor actor) {
        return actor.organisation(Role.COMPANY_MACHINE).orElseThrow(AccessDenied::new);
    }
}
