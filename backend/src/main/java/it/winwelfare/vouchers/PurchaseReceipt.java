package it.winwelfare.vouchers;

import it.winwelfare.money.Money;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What was bought: facts that never change, so that the same request gives the same receipt for ever.
 *
 * @param code twelve characters as stored
 * @param own what the person's pockets paid
 * @param coFunding what an Alleanza's money paid; own and this add up to the face value
 * @param issuedAt UTC
 * @param validUntil the last day of use (Europe/Rome)
 */
public record PurchaseReceipt(
        VoucherId voucher,
        String code,
        Money faceValue,
        Money own,
        Money coFunding,
        Instant issuedAt,
        LocalDate validUntil) {
    /** Without the code: it may come into a log. */
    @Override
    public String toString() {
        return "PurchaseReceipt[" + voucher + "]";
    }
}
