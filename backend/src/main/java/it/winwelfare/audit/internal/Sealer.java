package it.winwelfare.audit.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Seals what was written since. Each round walks once over the entries of the last minute, where those of ordinary transactions are that
 * were committed after later ones; the few that a long transaction has left further back are looked for now and then, since on a busy
 * day that is a walk over millions.
 */
@Component
public class Sealer {

    private static final Duration ORDINARY_TRANSACTION = Duration.ofMinutes(1);
    private static final Duration LONGEST_TRANSACTION = Duration.ofMinutes(30);
    private static final Duration LOOK_FAR_BACK_EVERY = Duration.ofMinutes(10);

    private final Chain chain;
    private final Clock clock;
    private Instant lookedFarBack = Instant.EPOCH;

    Sealer(Chain chain, Clock clock) {
        this.chain = chain;
        this.clock = clock;
    }

    /** Seals all that is committed by now, but what came late may wait for ten minutes. */
    public void round() {
        Optional<UUID> from = Optional.of(chain.before(reach()));
        while (from.isPresent()) {
            from = chain.seal(from.get());
        }
    }

    private synchronized Duration reach() {
        Instant now = clock.instant();
        if (Duration.between(lookedFarBack, now).compareTo(LOOK_FAR_BACK_EVERY) < 0) {
            return ORDINARY_TRANSACTION;
        }
        lookedFarBack = now;
        return LONGEST_TRANSACTION;
    }
}
