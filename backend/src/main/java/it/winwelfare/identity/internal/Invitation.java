package it.winwelfare.identity.internal;

import it.winwelfare.identifiers.EmailAddress;
import it.winwelfare.identity.InvitationId;
import it.winwelfare.identity.RoleIn;
import it.winwelfare.problems.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An invitation with its state. */
record Invitation(
        InvitationId id,
        EmailAddress email,
        String name,
        RoleIn role,
        @Nullable UUID subject,
        Locale locale,
        Instant expiresAt,
        @Nullable Instant acceptedAt,
        @Nullable Instant supersededAt) {

    /** Two weeks: people are on holiday, and mail to a whole company is read slowly. */
    static final Duration VALID_FOR = Duration.ofDays(14);

    /**
     * Passes while it can be accepted.
     *
     * @throws it.winwelfare.problems.Rejection {@code invitation-used}, {@code invitation-superseded}, {@code invitation-expired}
     */
    void requireOpen(Instant now) {
        if (acceptedAt != null) {
            throw Refused.gone("invitation-used");
        }
        if (supersededAt != null) {
            throw Refused.gone("invitation-superseded");
        }
        if (!now.isBefore(expiresAt)) {
            throw Refused.gone("invitation-expired");
        }
    }
}
