package it.winwelfare.vouchers.internal.token;

import java.time.Duration;
import java.time.Instant;

/**
 * A stretch of thirty seconds, counted from 1970 (UTC).
 *
 * @param number 0 for the first; the token has room for 32 bits, which last for some four thousand years
 */
public record Step(long number) {

    /** How long one lasts. */
    public static final Duration LENGTH = Duration.ofSeconds(30);

    /** The one that the moment falls into. */
    public static Step of(Instant moment) {
        return new Step(Math.floorDiv(moment.getEpochSecond(), LENGTH.toSeconds()));
    }

    /** When it begins (UTC). */
    public Instant start() {
        return Instant.ofEpochSecond(Math.multiplyExact(number, LENGTH.toSeconds()));
    }

    /** When it ends (UTC, exclusive). */
    public Instant end() {
        return start().plus(LENGTH);
    }

    /**
     * Whether it is the step of the moment, or the one before or after: it takes a while to hold a phone out and aim, and clocks differ.
     *
     * @param clocks by how much more the clock that told the moment may go wrong
     */
    public boolean fits(Instant moment, Duration clocks) {
        Instant from = start().minus(LENGTH).minus(clocks);
        Instant to = end().plus(LENGTH).plus(clocks);
        return !moment.isBefore(from) && moment.isBefore(to);
    }
}
