package it.winwelfare.network;

import it.winwelfare.identity.Act;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import java.util.UUID;

/** An alliance exists from now on, with its lead. */
public record AllianceFounded(Actor by, AllianceId alliance, OrganisationId lead) implements Act {

    @Override
    public String what() {
        return "alliance.founded";
    }

    @Override
    public UUID on() {
        return alliance.value();
    }

    @Override
    public OrganisationId within() {
        return lead;
    }
}
