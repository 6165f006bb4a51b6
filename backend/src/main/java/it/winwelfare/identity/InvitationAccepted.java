package it.winwelfare.identity;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An invited person took the role. Published within the transaction: whoever joins the user to its own subject does it synchronously.
 *
 * @param subject as it was given with the invitation
 * @param by the person
 */
public record InvitationAccepted(
        UserId user, RoleIn role, @Nullable UUID subject, Actor by) implements Act {

    @Override
    public String what() {
        return "invitation.accepted";
    }

    @Override
    public UUID on() {
        return user.value();
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
