package it.winwelfare.identity.internal;

import it.winwelfare.identity.Actor;
import it.winwelfare.identity.Origin;
import it.winwelfare.identity.RoleIn;
import it.winwelfare.identity.UserId;
import java.util.Locale;
import java.util.Set;

/**
 * A user as one request needs it, read by one query.
 *
 * @param secondFactor whether the password alone is not enough
 */
public record Presence(
        UserId id, String name, int credentials, Locale locale, boolean secondFactor, Set<RoleIn> roles) {

    /** The user as an actor. */
    public Actor actor(Origin origin) {
        return new Actor(id, name, roles, origin);
    }

    /** The user as an actor who can do nothing but for oneself. */
    public Actor actorWithoutRoles(Origin origin) {
        return new Actor(id, name, Set.of(), origin);
    }
}
