package it.winwelfare.identity;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person closed sessions of their own; for the audit. */
public record SessionsEnded(UserId user, int sessions, Actor by) implements Act {

    @Override
    public String what() {
        return "user.sessions-ended";
    }

    @Override
    public UUID on() {
        return user.value();
    }

    @Override
    public @Nullable OrganisationId within() {
        return null;
    }

    @Override
    public Map<String, String> details() {
        return Map.of("sessions", String.valueOf(sessions));
    }
}
