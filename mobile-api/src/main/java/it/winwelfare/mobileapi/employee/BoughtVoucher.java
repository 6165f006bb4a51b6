package it.winwelfare.mobileapi.employee;

import io.swagger.v3.oas.annotations.media.Schema;
import it.winwelfare.mobileapi.web.Amount;
import it.winwelfare.vouchers.Share;
import it.winwelfare.vouchers.VoucherState;
import it.winwelfare.vouchers.VoucherView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A voucher as its holder sees it. */
@Schema(name = "Voucher")
record BoughtVoucher(
        String id,
        String code,
        VoucherState state,
        @Nullable String member,
        String beneficiaryName,
        String offer,
        String version,
        String serviceTitle,
        String category,
        String provider,
        String providerName,
        String siteAddress,
        Amount faceValue,
        Amount own,
        Amount coFunding,
        List<PaidBy> paidBy,
        Instant issuedAt,
        LocalDate validUntil,
        @Nullable Instant redeemedAt,
        @Nullable Instant cancelledAt,
        boolean cancellable) {

    /** Who paid how much of it: a pocket, or a line of an Alleanza's budget. */
    record PaidBy(Share.Kind kind, String label, Amount amount) {}

    static BoughtVoucher of(VoucherView voucher) {
        return new BoughtVoucher(
                voucher.id().toString(),
                voucher.writtenCode(),
                voucher.state(),
                voucher.beneficiary().member() == null
                        ? null
                        : voucher.beneficiary().member().toString(),
                voucher.beneficiary().name(),
                voucher.offer().toString(),
                voucher.version().toString(),
                voucher.serviceTitle(),
                voucher.category(),
                voucher.provider().toString(),
                voucher.providerName(),
                voucher.siteAddress(),
                Amount.of(voucher.faceValue()),
                Amount.of(voucher.own()),
                Amount.of(voucher.coFunding()),
                voucher.shares().stream()
                        .map(share -> new PaidBy(share.kind(), share.label(), Amount.of(share.amount())))
                        .toList(),
                voucher.issuedAt(),
                voucher.validUntil(),
                voucher.redeemedAt(),
                voucher.cancelledAt(),
                voucher.cancellable());
    }
}
