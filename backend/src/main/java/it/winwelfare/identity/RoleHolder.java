package it.winwelfare.identity;

import it.winwelfare.identifiers.EmailAddress;
import java.time.Instant;

/**
 * Somebody who has a role in an organisation; who has two of its roles is there twice.
 *
 * @param since when the role was given, UTC
 */
public record RoleHolder(UserId user, String name, EmailAddress email, Role role, Instant since) {}
