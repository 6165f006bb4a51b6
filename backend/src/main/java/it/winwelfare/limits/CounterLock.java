package it.winwelfare.limits;

import it.winwelfare.identity.OrganisationId;
import it.winwelfare.identity.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A counter that was locked because codes were guessed.
 *
 * @param user who stood at it
 * @param wrong how many codes that are none
 * @param lockedAt UTC
 * @param lockedUntil UTC; over when the Ambito opened it
 * @param seenAt when the Ambito looked at it, UTC; null while it waits on the desk
 */
public record CounterLock(
        CounterLockId id,
        UserId user,
        OrganisationId provider,
        int wrong,
        Instant lockedAt,
        Instant lockedUntil,
        @Nullable Instant seenAt) {

    /** Whether it holds at this moment. */
    public boolean holdsAt(Instant now) {
        return now.isBefore(lockedUntil);
    }
}
