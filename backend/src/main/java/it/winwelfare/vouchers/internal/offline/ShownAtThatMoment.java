package it.winwelfare.vouchers.internal.offline;

import it.winwelfare.vouchers.Refusal;
import java.util.Optional;

/** A code from a phone's screen was made when it was scanned; a picture of it was made before. Paper and typed codes do not age. */
record ShownAtThatMoment(OfflineSettings settings) implements OfflinePolicy {

    @Override
    public Optional<Refusal> against(OfflineCase scan) {
        return scan.presented().fits(scan.scannedAt(), settings.skew())
                ? Optional.empty()
                : Optional.of(Refusal.of("voucher-token-old"));
    }
}
