package it.winwelfare.identity.internal.oauth;

import it.winwelfare.database.Utc;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2DeviceCodeAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Holds tills that wait to the pace of RFC 8628 (section 3.5): who asks before five seconds are over hears {@code slow_down}, and has
 * to wait five seconds more from then on. Spring Security's own provider keeps no pace; and a provider beside it could not refuse, since
 * the next one would be asked all the same.
 */
@Component
class DevicePace {

    private static final String SLOW_DOWN = "slow_down";
    private static final String RULE = "https://datatracker.ietf.org/doc/html/rfc8628#section-3.5";

    /** Also the pace of a till that was told none, as ours are (section 3.2). */
    private static final int STEP_SECONDS = 5;

    /** Tills and the net are not exact. */
    private static final long GRACE_MILLIS = 500;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DevicePace(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Poll(Instant at, int waitSeconds) {

        boolean isFollowedTooSoonBy(Instant next) {
            return next.isBefore(at.plusSeconds(waitSeconds).minusMillis(GRACE_MILLIS));
        }
    }

    /** Asks the other one only when the pace is kept. */
    AuthenticationProvider before(AuthenticationProvider decides) {
        return new Paced(decides);
    }

    private boolean tooSoon(String code) {
        Instant now = clock.instant();
        Optional<Poll> last = jdbc.sql(
                        "SELECT polled_at, wait_seconds FROM identity_device_poll WHERE device_code = ? FOR UPDATE")
                .param(code)
                .query((row, n) -> new Poll(Utc.instant(row, "polled_at"), row.getInt("wait_seconds")))
                .optional();
        if (last.isEmpty()) {
            note(code, now);
            return false;
        }
        boolean tooSoon = last.get().isFollowedTooSoonBy(now);
        jdbc.sql("UPDATE identity_device_poll SET polled_at = ?, wait_seconds = ? WHERE device_code = ?")
                .params(Utc.column(now), last.get().waitSeconds() + (tooSoon ? STEP_SECONDS : 0), code)
                .update();
        return tooSoon;
    }

    /** Only for codes that somebody was given: who makes codes up fills no table. */
    private void note(String code, Instant now) {
        jdbc.sql("""
            INSERT IGNORE INTO identity_device_poll (device_code, polled_at, wait_seconds)
            SELECT device_code_value, ?, ? FROM oauth2_authorization WHERE device_code_value = ?
            """).params(Utc.column(now), STEP_SECONDS, code).update();
    }

    private final class Paced implements AuthenticationProvider {

        private final AuthenticationProvider decides;

        Paced(AuthenticationProvider decides) {
            this.decides = decides;
        }

        @Override
        public @Nullable Authentication authenticate(Authentication asks) {
            String code = HashedTokens.hash(((OAuth2DeviceCodeAuthenticationToken) asks).getDeviceCode());
            if (Boolean.TRUE.equals(transaction.execute(status -> tooSoon(code)))) {
                throw new OAuth2AuthenticationException(new OAuth2Error(SLOW_DOWN, null, RULE));
            }
            return decides.authenticate(asks);
        }

        @Override
        public boolean supports(Class<?> authentication) {
            return decides.supports(authentication);
        }
    }
}
