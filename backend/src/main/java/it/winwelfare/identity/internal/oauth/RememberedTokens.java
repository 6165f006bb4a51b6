package it.winwelfare.identity.internal.oauth;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Checks the signature of a token once a minute and not at each request: a till shows the same one with every scan, and checking it was
 * the dearest part of a request that does nothing. Only what was found good is remembered, and never beyond its own end. That the user
 * still has the same password and the same roles is asked of the database at each request as before; a signing key that is taken away
 * may be believed for that minute.
 */
final class RememberedTokens implements JwtDecoder {

    static final Duration FOR = Duration.ofMinutes(1);
    static final int MOST = 10_000;

    private final JwtDecoder decoder;
    private final Clock clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    RememberedTokens(JwtDecoder decoder, Clock clock) {
        this.decoder = decoder;
        this.clock = clock;
    }

    private record Known(Jwt jwt, Instant from, Instant until) {

        boolean holds(Instant now) {
            return !now.isBefore(from) && now.isBefore(until);
        }
    }

    @Override
    public Jwt decode(String token) {
        Instant now = clock.instant();
        Known before = known.get(token);
        if (before != null && before.holds(now)) {
            return before.jwt();
        }
        Jwt jwt = decoder.decode(token);
        if (known.size() >= MOST) {
            known.values().removeIf(one -> !one.holds(now));
        }
        Instant end = jwt.getExpiresAt();
        if (end != null && known.size() < MOST) {
            Instant until = now.plus(FOR);
            known.put(token, new Known(jwt, now, end.isBefore(until) ? end : until));
        }
        return jwt;
    }
}
