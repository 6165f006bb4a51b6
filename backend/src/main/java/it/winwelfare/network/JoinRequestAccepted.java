package it.winwelfare.network;

import it.winwelfare.identity.Act;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** The Ambito let an applicant in, and it is the given organisation now. Carries what the answer by mail needs. */
public record JoinRequestAccepted(
        Actor by,
        JoinRequestId request,
        OrganisationId organisation,
        Applicant applicant,
        String organisationName,
        String contactName,
        String contactEmail,
        Locale locale)
        implements Act {

    @Override
    public String what() {
        return "join-request.accepted";
    }

    @Override
    public UUID on() {
        return request.value();
    }

    @Override
    public OrganisationId within() {
        return organisation;
    }

    @Override
    public Map<String, String> details() {
        return Map.of("applicant", applicant.name());
    }
}
