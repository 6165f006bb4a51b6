package it.winwelfare.vouchers.internal.offline;

import it.winwelfare.vouchers.Refusal;
import it.winwelfare.vouchers.internal.Voucher;
import java.util.Optional;

/** At the time of the scan the voucher had been bought, and its last day had not passed. */
record GoodWhenScanned(OfflineSettings settings) implements OfflinePolicy {

    @Override
    public Optional<Refusal> against(OfflineCase scan) {
        Voucher voucher = scan.voucher();
        if (voucher == null) {
            return Optional.empty();
        }
        if (scan.scannedAt().plus(settings.skew()).isBefore(voucher.issuedAt())) {
            return Optional.of(Refusal.of("voucher-bought-after-scan", "at", voucher.issuedAt()));
        }
        return voucher.isPast(scan.day())
                ? Optional.of(Refusal.of("voucher-expired", "on", voucher.validUntil()))
                : Optional.empty();
    }
}
