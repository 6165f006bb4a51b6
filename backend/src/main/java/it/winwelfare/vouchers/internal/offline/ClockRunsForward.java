package it.winwelfare.vouchers.internal.offline;

import it.winwelfare.vouchers.Refusal;
import java.time.Instant;
import java.util.Optional;

/** A till sends its scans in the order in which it made them. One that tells an earlier time than those before was made with a clock set back. */
record ClockRunsForward(OfflineSettings settings) implements OfflinePolicy {

    @Override
    public Optional<Refusal> against(OfflineCase scan) {
        Instant before = scan.latestOfTill();
        if (before == null || !scan.scannedAt().isBefore(before.minus(settings.skew()))) {
            return Optional.empty();
        }
        return Optional.of(Refusal.of("till-clock-set-back", "scannedAt", scan.scannedAt(), "before", before));
    }
}
