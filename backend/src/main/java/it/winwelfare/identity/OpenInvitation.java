package it.winwelfare.identity;

import it.winwelfare.identifiers.EmailAddress;
import java.time.Instant;

/**
 * An invitation that nobody has answered yet, as the organisation that waits for the person sees it: without its token.
 *
 * @param expiresAt the moment from which it does not work any more, UTC
 */
public record OpenInvitation(
        InvitationId id, EmailAddress email, String name, Role role, Instant issuedAt, Instant expiresAt) {}
