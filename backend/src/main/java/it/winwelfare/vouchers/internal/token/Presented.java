package it.winwelfare.vouchers.internal.token;

import it.winwelfare.vouchers.internal.Scanned;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody held out.
 *
 * @param scanned which voucher
 * @param step when a phone's screen showed it; null for paper and for a typed code, which do not age
 */
public record Presented(Scanned scanned, @Nullable Step step) {

    /** Whether it may have been held out at the moment. See {@link Step#fits}. */
    public boolean fits(Instant moment, Duration clocks) {
        return step == null || step.fits(moment, clocks);
    }
}
