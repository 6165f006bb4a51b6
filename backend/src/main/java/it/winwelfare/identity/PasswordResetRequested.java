package it.winwelfare.identity;

import it.winwelfare.identifiers.EmailAddress;
import java.time.Instant;
import java.util.Locale;

/**
 * Somebody who says to be this user forgot the password. The mail leads to {@code /password/nuova/<token>}.
 *
 * @param token the raw token, which the database keeps only as a hash
 */
public record PasswordResetRequested(
        UserId user, String token, EmailAddress email, String name, Locale locale, Instant expiresAt) {

    /** Never the token, which opens the door. */
    @Override
    public String toString() {
        return "PasswordResetRequested[" + user + "]";
    }
}
