package it.winwelfare.network;

import it.winwelfare.identity.Act;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The Ambito refused an applicant for a reason. Carries what the answer by mail needs. */
public record JoinRequestRefused(
        Actor by,
        JoinRequestId request,
        Applicant applicant,
        String organisationName,
        String contactName,
        String contactEmail,
        String reason,
        Locale locale)
        implements Act {

    @Override
    public String what() {
        return "join-request.refused";
    }

    @Override
    public UUID on() {
        return request.value();
    }

    @Override
    public @Nullable OrganisationId within() {
        return null;
    }

    /** Without the reason: it is free text, and may name somebody. */
    @Override
    public Map<String, String> details() {
        return Map.of("applicant", applicant.name());
    }
}
