package it.winwelfare.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import it.winwelfare.identifiers.EmailAddress;
import it.winwelfare.identity.UserId;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class AccountTests {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private final Account account = new Account(
            UserId.next(),
            new EmailAddress("anna@esempio.it"),
            "Anna",
            "{argon2id}…",
            1,
            0,
            null,
            Locale.ITALIAN,
            false);

    @Test
    void fourWrongPasswordsLeaveItOpen() {
        assertThat(afterFailures(4).isLocked(NOON)).isFalse();
    }

    @Test
    void theFifthLocksItForFifteenMinutes() {
        Account locked = afterFailures(5);

        assertThat(locked.isLocked(NOON)).isTrue();
        assertThat(locked.isLocked(NOON.plusSeconds(15 * 60 - 1))).isTrue();
        assertThat(locked.isLocked(NOON.plusSeconds(15 * 60))).isFalse();
    }

    @Test
    void aFailureWhileItIsLockedDoesNotMakeTheLockLonger() {
        Account locked = afterFailures(5);

        assertThat(locked.afterFailure(NOON.plusSeconds(60))).isEqualTo(locked);
    }

    @Test
    void afterTheLockItTakesFiveAgain() {
        Instant later = NOON.plusSeconds(16 * 60);
        Account again = afterFailures(5).afterFailure(later);

        assertThat(again.isLocked(later)).isFalse();
        assertThat(again.failures()).isOne();
    }

    @Test
    void theRightPasswordForgetsTheWrongOnes() {
        assertThat(afterFailures(4).afterSuccess().afterFailure(NOON).isLocked(NOON))
                .isFalse();
    }

    private Account afterFailures(int count) {
        Account after = account;
        for (int i = 0; i < count; i++) {
            after = after.afterFailure(NOON);
        }
        return after;
    }
}
