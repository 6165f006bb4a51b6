package it.winwelfare.identity;

import it.winwelfare.identifiers.EmailAddress;
import java.time.Instant;

/**
 * An open invitation, as the one who holds its token sees it.
 *
 * @param hasAccount whether the address has an account already, so that its password is asked for and not a new one
 */
public record InvitationView(
        InvitationId id, EmailAddress email, String name, RoleIn role, boolean hasAccount, Instant expiresAt) {}
