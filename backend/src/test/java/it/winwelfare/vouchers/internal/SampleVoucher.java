package it.winwelfare.vouchers.internal;

import it.winwelfare.catalogue.OfferId;
import it.winwelfare.catalogue.OfferVersionId;
import it.winwelfare.employees.EmployeeId;
import it.winwelfare.identifiers.Ids;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.ledger.JournalId;
import it.winwelfare.money.Money;
import it.winwelfare.vouchers.Beneficiary;
import it.winwelfare.vouchers.RedemptionId;
import it.winwelfare.vouchers.VoucherId;
import it.winwelfare.vouchers.VoucherState;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Vouchers of ten euros as they stand in their rows, for rules that ask no database. */
public final class SampleVoucher {

    private SampleVoucher() {}

    /** One that waits to be used. */
    public static Voucher issued(OrganisationId provider, Instant issuedAt, LocalDate validUntil) {
        return new Voucher(
                VoucherId.next(),
                "000000000000",
                VoucherState.ISSUED,
                EmployeeId.next(),
                new OrganisationId(Ids.next()),
                new Beneficiary(null, "Luca Rossi"),
                OfferId.next(),
                OfferVersionId.next(),
                "Nido",
                "nursery",
                provider,
                "Cooperativa",
                "via Roma 1",
                Money.euros(10),
                Money.euros(10),
                Money.ZERO,
                issuedAt,
                validUntil,
                JournalId.next(),
                null,
                null,
                null);
    }

    /** What became of it at that moment. */
    public static Voucher become(Voucher voucher, VoucherState state, Instant at) {
        boolean used = state == VoucherState.REDEEMED || state == VoucherState.SETTLED;
        boolean closed = state == VoucherState.CANCELLED || state == VoucherState.EXPIRED;
        return new Voucher(
                voucher.id(),
                voucher.code(),
                state,
                voucher.employee(),
                voucher.company(),
                voucher.beneficiary(),
                voucher.offer(),
                voucher.version(),
                voucher.serviceTitle(),
                voucher.category(),
                voucher.provider(),
                voucher.providerName(),
                voucher.siteAddress(),
                voucher.faceValue(),
                voucher.own(),
                voucher.grant(),
                voucher.issuedAt(),
                voucher.validUntil(),
                voucher.issueJournal(),
                used ? RedemptionId.next() : null,
                when(used, at),
                when(closed, at));
    }

    private static @Nullable Instant when(boolean it, Instant at) {
        return it ? at : null;
    }
}
