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
        PASSWORD_RESET("user.password-reset"),
        /** An app for codes was set up. */
        APP_ADDED("user.factor-app-added"),
        /** The app for codes was taken away. */
        APP_REMOVED("user.factor-app-removed"),
        /** A passkey was registered. */
        PASSKEY_ADDED("user.passkey-added"),
        /** A passkey was taken away. */
        PASSKEY_REMOVED("user.passkey-removed"),
        /** New recovery codes were made; those before are void. */
        RECOVERY_CODES_MADE("user.recovery-codes-made"),
        /** A recovery code opened the door, and is used up. */
        RECOVERY_CODE_USED("user.recovery-code-used"),
        /** Somebody of the Ambito took all second factors away from somebody who had lost them. */
        FACTORS_RESET("user.factors-reset");

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
