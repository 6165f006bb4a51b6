package it.winwelfare.identity;

import it.winwelfare.identifiers.EmailAddress;
import java.time.Instant;
import java.util.Locale;

/**
 * Somebody signed in with a browser that this account has not been used with before. Its owner is told by mail.
 *
 * @param name the owner's
 * @param locale the owner's language
 * @param at when (UTC)
 * @param device what the browser says it is
 */
public record SignedInElsewhere(
        UserId user, EmailAddress email, String name, Locale locale, Instant at, Device device) {

    /** Without name and address. */
    @Override
    public String toString() {
        return "SignedInElsewhere[" + user + " at " + at + "]";
    }
}
