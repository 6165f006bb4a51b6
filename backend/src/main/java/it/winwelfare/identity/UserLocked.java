package it.winwelfare.identity;

import it.winwelfare.identifiers.EmailAddress;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Too many wrong passwords in a row: nobody can sign in as this user for a while. The person is told by mail.
 *
 * @param until when the user can sign in again
 * @param by the platform
 */
public record UserLocked(UserId user, EmailAddress email, String name, Locale locale, Instant until, Actor by)
        implements Act {

    @Override
    public String what() {
        return "user.locked";
    }

    @Override
    public UUID on() {
        return user.value();
    }

    @Override
    public @Nullable OrganisationId within() {
        return null;
    }

    /** Without name and address. */
    @Override
    public String toString() {
        return "UserLocked[" + user + " until " + until + "]";
    }
}
