package it.winwelfare.mobileapi.provider;

import it.winwelfare.identity.AccessDenied;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.identity.Role;

/** For which provider somebody acts. */
final class Seller {

    private Seller() {}

    static OrganisationId of(Actor actor) {
        return actor.organisation(Role.PROVIDER).orElseThrow(AccessDenied::new);
    }
}
