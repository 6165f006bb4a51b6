package it.winwelfare.identity.internal.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

class RememberedTokensTests {

    private static final Instant BEGIN = Instant.parse("2026-11-02T08:00:00Z");

    private final List<String> checked = new ArrayList<>();
    private Instant now = BEGIN;
    private Instant end = BEGIN.plus(Duration.ofMinutes(10));
    private boolean good = true;
    private final RememberedTokens tokens = new RememberedTokens(this::check, new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    });

    private Jwt check(String token) {
        checked.add(token);
        if (!good) {
            throw new BadJwtException("refused");
        }
        return Jwt.withTokenValue(token)
                .header("alg", "RS256")
                .subject(token)
                .issuedAt(BEGIN.minusSeconds(60))
                .expiresAt(end)
                .build();
    }

    @Test
    void checksTheSameTokenOnceAMinute() {
        tokens.decode("a");
        now = BEGIN.plus(RememberedTokens.FOR).minusMillis(1);
        assertThat(tokens.decode("a").getSubject()).isEqualTo("a");
        assertThat(tokens.decode("b").getSubject()).isEqualTo("b");
        assertThat(checked).containsExactly("a", "b");
        now = BEGIN.plus(RememberedTokens.FOR);
        tokens.decode("a");
        assertThat(checked).containsExactly("a", "b", "a");
    }

    @Test
    void remembersNothingBeyondATokensOwnEnd() {
        end = BEGIN.plusSeconds(10);
        tokens.decode("a");
        good = false;
        now = BEGIN.plusSeconds(9);
        assertThat(tokens.decode("a").getSubject()).isEqualTo("a");
        now = BEGIN.plusSeconds(10);
        assertThatThrownBy(() -> tokens.decode("a")).isInstanceOf(BadJwtException.class);
    }

    @Test
    void remembersNoRefusal() {
        good = false;
        assertThatThrownBy(() -> tokens.decode("a")).isInstanceOf(BadJwtException.class);
        good = true;
        assertThat(tokens.decode("a").getSubject()).isEqualTo("a");
        assertThat(checked).hasSize(2);
    }

    @Test
    void aClockThatIsSetBackIsNotBelieved() {
        tokens.decode("a");
        now = BEGIN.minusSeconds(30);
        tokens.decode("a");
        assertThat(checked).hasSize(2);
    }

    @Test
    void remembersNoMoreThanItMay() {
        for (int i = 0; i <= RememberedTokens.MOST; i++) {
            tokens.decode("token-" + i);
        }
        checked.clear();
        tokens.decode("token-0");
        tokens.decode("token-" + RememberedTokens.MOST);
        assertThat(checked).containsExactly("token-" + RememberedTokens.MOST);
        now = BEGIN.plus(RememberedTokens.FOR);
        tokens.decode("token-" + RememberedTokens.MOST);
        checked.clear();
        tokens.decode("token-" + RememberedTokens.MOST);
        assertThat(checked).isEmpty();
    }
}
