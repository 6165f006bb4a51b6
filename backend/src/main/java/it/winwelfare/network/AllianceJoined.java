package it.winwelfare.network;

import it.winwelfare.identity.Act;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** An organisation is a member of an alliance from the given day (Europe/Rome). */
public record AllianceJoined(Actor by, AllianceId alliance, OrganisationId member, LocalDate from) implements Act {

    @Override
    public String what() {
        return "alliance.joined";
    }

    @Override
    public UUID on() {
        return alliance.value();
    }

    @Override
    public OrganisationId within() {
        return member;
    }

    @Override
    public Map<String, String> details() {
        return Map.of("from", from.toString());
    }
}
