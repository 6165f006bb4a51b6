package it.winwelfare.limits.internal;

import java.time.Duration;
import org.springframework.boot.convert.DurationStyle;

/**
 * So many requests in so much time, written {@code 600/1m}.
 *
 * @param requests how many, at least one
 * @param period in which; windows of this length begin at the same moments for everybody
 */
record Allowance(int requests, Duration period) {

    private static final int PACKETS = 10;

    Allowance {
        if (requests < 1 || period.toSeconds() < 1) {
            throw new IllegalArgumentException(
                    "a limit allows at least one request in at least one second: " + requests + " in " + period);
        }
    }

    /** Reads the form that properties have. */
    static Allowance of(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("a limit is written like 600/1m, and not " + text);
        }
        return new Allowance(
                Integer.parseInt(text.substring(0, slash).strip()),
                DurationStyle.detectAndParse(text.substring(slash + 1).strip()));
    }

    /** How many requests an instance may answer before it tells the others: a tenth of them all. */
    int packet() {
        return Math.max(1, requests / PACKETS);
    }
}
