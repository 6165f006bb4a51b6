package it.winwelfare.vouchers;

import it.winwelfare.catalogue.OfferVersion;
import it.winwelfare.money.Money;
import it.winwelfare.wallets.PocketId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What will happen if the person presses "buy": computed, nothing written, nothing reserved.
 *
 * @param price what the service costs, and so the voucher's face value
 * @param coFunding what an Alleanza's money would pay; zero if none takes part
 * @param coFundingLine the name of the line that would pay it, or null
 * @param own what the person's own pockets would pay: price less co-funding
 * @param pockets which pockets would pay how much, earliest expiry first; empty if the wallet does not cover it
 * @param validUntil the last day of use (Europe/Rome) of a voucher bought today
 * @param refusals every reason why it cannot be bought now; empty when it can
 */
public record Quote(
        OfferVersion version,
        Beneficiary beneficiary,
        Money price,
        Money coFunding,
        @Nullable String coFundingLine,
        Money own,
        List<PocketPart> pockets,
        LocalDate validUntil,
        List<Refusal> refusals) {

    /** Copies the lists. */
    public Quote {
        pockets = List.copyOf(pockets);
        refusals = List.copyOf(refusals);
    }

    /** Whether it may be bought as it stands. */
    public boolean buyable() {
        return refusals.isEmpty();
    }

    /**
     * What one pocket would pay.
     *
     * @param planName the name of the plan that the pocket belongs to
     */
    public record PocketPart(PocketId pocket, String planName, Money amount) {}
}
