package it.winwelfare.identity;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something about a user's access changed; for the audit. */
public record UserChanged(
        UserId user, Change change, @Nullable RoleIn role, Actor by) implements Act {

    /** What changed. */
    public enum Change {
        REGISTERED("user.registered"),
        SIGNED_IN("user.signed-in"),
        ROLE_ADDED("user.role-added"),
        ROLE_REMOVED("user.role-removed"),
        PASSWORD_CHANGED("user.password-changed"),
        PASSWORD_RESET("user.password-reset");

        private final String what;

        Change(String what) {
            this.what = what;
        }
    }

    @Override
    public String what() {
        return change.what;
    }

    @Override
    public UUID on() {
        return user.value();
    }

    @Override
    public @Nullable OrganisationId within() {
        return role == null ? null : role.organisation();
    }

    @Override
    public Map<String, String> details() {
        return role == null ? Map.of() : Map.of("role", role.role().name());
    }
}
