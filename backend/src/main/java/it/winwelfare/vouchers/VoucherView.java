package it.winwelfare.vouchers;

import it.winwelfare.catalogue.OfferId;
import it.winwelfare.catalogue.OfferVersionId;
import it.winwelfare.employees.EmployeeId;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A voucher as its holder sees it. What it says of service, provider and place is what was said at the purchase.
 *
 * @param code twelve characters as stored; for people {@link #writtenCode()}
 * @param version the version of the offer that was bought; a later price or text does not touch this voucher
 * @param shares what paid it; they add up to the face value
 * @param validUntil the last day (Europe/Rome) on which it may be used
 * @param redeemedAt when it was used, or null
 * @param cancelledAt when it was given back, or null
 * @param cancellable whether the holder may give it back now
 */
public record VoucherView(
        VoucherId id,
        String code,
        VoucherState state,
        EmployeeId employee,
        Beneficiary beneficiary,
        OfferId offer,
        OfferVersionId version,
        String serviceTitle,
        String category,
        OrganisationId provider,
        String providerName,
        String siteAddress,
        Money faceValue,
        List<Share> shares,
        Instant issuedAt,
        LocalDate validUntil,
        @Nullable Instant redeemedAt,
        @Nullable Instant cancelledAt,
        boolean cancellable) {

    /** Copies the shares. */
    public VoucherView {
        shares = List.copyOf(shares);
    }

    /** The code in groups of four, as it is printed and read out. */
    public String writtenCode() {
        return it.winwelfare.identifiers.Crockford.grouped(code);
    }

    /** What the holder's own pockets paid. */
    public Money own() {
        return paidBy(Share.Kind.POCKET);
    }

    /** What an Alleanza's money paid; zero if none took part. */
    public Money coFunding() {
        return paidBy(Share.Kind.GRANT_LINE);
    }

    private Money paidBy(Share.Kind kind) {
        return Money.sum(shares.stream()
                .filter(share -> share.kind() == kind)
                .map(Share::amount)
                .toList());
    }

    /** Without the code: it may come into a log. */
    @Override
    public String toString() {
        return "VoucherView[" + id + "]";
    }
}
