package it.winwelfare.identity;

import java.util.Map;
import java.util.UUID;

/** An invitation was taken back before the person answered; its link does not work any more. */
public record InvitationWithdrawn(InvitationId id, RoleIn role, Actor by) implements Act {

    @Override
    public String what() {
        return "user.invitation-withdrawn";
    }

    @Override
    public UUID on() {
        return id.value();
    }

    @Override
    public OrganisationId within() {
        return role.organisation();
    }

    @Override
    public Map<String, String> details() {
        return Map.of("role", role.role().name());
    }
}
