package it.winwelfare.identity;

import it.winwelfare.identifiers.EmailAddress;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * Somebody was invited. The mail leads to {@code /invito/<token>}.
 *
 * @param token the raw token, which the database keeps only as a hash
 * @param role the role and the organisation that wait for the person
 */
public record InvitationIssued(
        InvitationId id,
        String token,
        EmailAddress email,
        String name,
        Role role,
        OrganisationId organisation,
        Locale locale,
        Instant expiresAt,
        Actor by)
        implements Act {

    @Override
    public String what() {
        return "user.invited";
    }

    @Override
    public UUID on() {
        return id.value();
    }

    @Override
    public OrganisationId within() {
        return organisation;
    }

    @Override
    public Map<String, String> details() {
        return Map.of("role", role.name());
    }

    /** Never the token, which opens the door. */
    @Override
    public String toString() {
        return "InvitationIssued[" + id + "]";
    }
}
