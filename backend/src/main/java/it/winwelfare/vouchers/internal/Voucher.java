package it.winwelfare.vouchers.internal;

import it.winwelfare.catalogue.OfferId;
import it.winwelfare.catalogue.OfferVersionId;
import it.winwelfare.employees.EmployeeId;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.ledger.JournalId;
import it.winwelfare.money.Money;
import it.winwelfare.vouchers.Beneficiary;
import it.winwelfare.vouchers.PurchaseReceipt;
import it.winwelfare.vouchers.RedemptionId;
import it.winwelfare.vouchers.VoucherId;
import it.winwelfare.vouchers.VoucherState;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A voucher as it stands in its row. Everything but {@code state}, {@code redemption}, {@code redeemedAt} and {@code closedAt} was
 * fixed at the purchase.
 *
 * @param own what pockets paid
 * @param grant what budget lines paid; own and this add up to the face value
 * @param issueJournal the ledger's journal of the purchase
 * @param redemption the redemption that counts, or null
 * @param closedAt when it was cancelled or expired, or null
 */
public record Voucher(
        VoucherId id,
        String code,
        VoucherState state,
        EmployeeId employee,
        OrganisationId company,
        Beneficiary beneficiary,
        OfferId offer,
        OfferVersionId version,
        String serviceTitle,
        String category,
        OrganisationId provider,
        String providerName,
        String siteAddress,
        Money faceValue,
        Money own,
        Money grant,
        Instant issuedAt,
        LocalDate validUntil,
        JournalId issueJournal,
        @Nullable RedemptionId redemption,
        @Nullable Instant redeemedAt,
        @Nullable Instant closedAt) {

    /** Whether its last day has passed. */
    public boolean isPast(LocalDate today) {
        return today.isAfter(validUntil);
    }

    /** What its buyer is told of it, now and whenever the purchase is asked for again. */
    public PurchaseReceipt receipt() {
        return new PurchaseReceipt(id, code, faceValue, own, grant, issuedAt, validUntil);
    }

    /** Without the code: it may come into a log. */
    @Override
    public String toString() {
        return "Voucher[" + id + "]";
    }
}
