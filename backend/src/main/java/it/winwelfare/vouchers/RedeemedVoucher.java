package it.winwelfare.vouchers;

import it.winwelfare.money.Money;
import it.winwelfare.programmes.BudgetLineId;
import java.time.Instant;
import java.util.List;

/**
 * A used voucher as a provider's statement needs it. {@code amount = own + Σ grants}.
 *
 * @param code as the provider knows it; worth nothing once used
 * @param pseudonym the name for everybody else
 * @param redeemedAt UTC
 * @param own what the employee's pockets paid, so what companies paid
 * @param grants what budget lines paid; usually none or one
 */
public record RedeemedVoucher(
        VoucherId voucher,
        String code,
        String pseudonym,
        RedemptionId redemption,
        Instant redeemedAt,
        String serviceTitle,
        Money amount,
        Money own,
        List<GrantPart> grants) {

    /** Copies the list. */
    public RedeemedVoucher {
        grants = List.copyOf(grants);
    }

    /**
     * A budget line's part of one voucher.
     *
     * @param lineName the line's name at the purchase
     */
    public record GrantPart(BudgetLineId line, String lineName, Money amount) {}

    /** Without the code: it may come into a log. */
    @Override
    public String toString() {
        return "RedeemedVoucher[" + voucher + "]";
    }
}
