package it.winwelfare.settlement;

import it.winwelfare.money.BusinessTime;
import it.winwelfare.money.Money;
import it.winwelfare.vouchers.VoucherId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * One used voucher in a statement. {@code amount = own + Σ grants}.
 *
 * @param pseudonym names the voucher to the provider and on invoices; tells nothing of the person and redeems nothing
 * @param redeemedAt UTC
 * @param own what the employee's pockets paid
 */
public record StatementLine(
        VoucherId voucher,
        String pseudonym,
        Instant redeemedAt,
        String serviceTitle,
        Money amount,
        Money own,
        List<Statement.FromLine> grants) {

    /** Copies the list. */
    public StatementLine {
        grants = List.copyOf(grants);
    }

    /** The business day (Europe/Rome) of the redemption. */
    public LocalDate day() {
        return BusinessTime.dateOf(redeemedAt);
    }

    /** What budget lines paid, all together. */
    public Money granted() {
        return amount.minus(own);
    }
}
