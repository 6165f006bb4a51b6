package it.winwelfare.vouchers.internal.offline;

import it.winwelfare.vouchers.Refusal;
import it.winwelfare.vouchers.internal.Voucher;
import java.util.Optional;

/** There is such a voucher, and it is for this provider. Of another provider's nothing else is told. */
record OwnVoucher() implements OfflinePolicy {

    @Override
    public Optional<Refusal> against(OfflineCase scan) {
        Voucher voucher = scan.voucher();
        if (voucher == null) {
            return Optional.of(Refusal.of("voucher-unknown"));
        }
        return voucher.provider().equals(scan.provider())
                ? Optional.empty()
                : Optional.of(Refusal.of("voucher-of-another-provider"));
    }
}
