package it.winwelfare.identity;

import it.winwelfare.identifiers.EmailAddress;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom to invite, and to what.
 *
 * @param subject what the user will be joined to when the person accepts, for example the id of an employee; null when nothing
 * @param locale the language of the mail
 */
public record Invite(
        EmailAddress email,
        String name,
        Role role,
        OrganisationId organisation,
        @Nullable UUID subject,
        Locale locale) {}
