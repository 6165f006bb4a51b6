package it.winwelfare.employees;

import it.winwelfare.identity.Act;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An employee declared, amended or removed a relative. It is no matter of the employer's, so it is within no organisation. */
public record FamilyChanged(Actor by, FamilyMemberId member, Kind kind) implements Act {

    /** What was done. */
    public enum Kind {
        ADDED,
        AMENDED,
        REMOVED
    }

    @Override
    public String what() {
        return "relative." + kind.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public UUID on() {
        return member.value();
    }

    @Override
    public @Nullable OrganisationId within() {
        return null;
    }
}
