package it.winwelfare.vouchers.internal.offline;

import it.winwelfare.vouchers.Refusal;
import java.time.Instant;
import java.util.Optional;

/** A scan comes from the past, and not from long ago: otherwise the till's clock is wrong, or was made wrong. */
record PlausibleTime(OfflineSettings settings) implements OfflinePolicy {

    @Override
    public Optional<Refusal> against(OfflineCase scan) {
        Instant latest = scan.receivedAt().plus(settings.skew());
        Instant earliest = scan.receivedAt().minus(settings.window());
        boolean plausible =
                !scan.scannedAt().isAfter(latest) && !scan.scannedAt().isBefore(earliest);
        return plausible
                ? Optional.empty()
                : Optional.of(Refusal.of(
                        "scan-time-implausible", "scannedAt", scan.scannedAt(), "receivedAt", scan.receivedAt()));
    }
}
