package it.winwelfare.identity.internal;

import it.winwelfare.identifiers.EmailAddress;
import it.winwelfare.identity.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A user with what signing in needs.
 *
 * @param password the hash, with the name of its algorithm in front
 * @param credentials grows with every change of the password
 * @param failures wrong passwords since the last right one or the last lock
 * @param lockedUntil when a lock ends; null when there was none
 * @param secondFactor whether the password alone is not enough
 */
public record Account(
        UserId id,
        EmailAddress email,
        String name,
        String password,
        int credentials,
        int failures,
        @Nullable Instant lockedUntil,
        Locale locale,
        boolean secondFactor) {

    /** So many wrong passwords or codes in a row close the account for a while. */
    public static final int FAILURES_ALLOWED = 5;

    /** How long it stays closed: long enough to make guessing useless, short enough to wait for. */
    public static final Duration LOCKED_FOR = Duration.ofMinutes(15);

    /** Whether nobody may sign in now, not even with the right password. */
    public boolean isLocked(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }

    /** After a wrong password or code; a failure while it is locked changes nothing, so that nobody can keep it locked forever. */
    public Account afterFailure(Instant now) {
        if (isLocked(now)) {
            return this;
        }
        boolean lock = failures + 1 >= FAILURES_ALLOWED;
        return with(lock ? 0 : failures + 1, lock ? now.plus(LOCKED_FOR) : lockedUntil);
    }

    /** After the right password, and the second factor where there is one. */
    public Account afterSuccess() {
        return with(0, null);
    }

    private Account with(int newFailures, @Nullable Instant newLock) {
        return new Account(id, email, name, password, credentials, newFailures, newLock, locale, secondFactor);
    }

    /** Never the hash. */
    @Override
    public String toString() {
        return "Account[" + id + "]";
    }
}
