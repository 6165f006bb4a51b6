package it.winwelfare.vouchers;

import it.winwelfare.money.Money;
import java.time.LocalDate;

/** What a provider sees of a scanned voucher before taking it. Nothing is written by looking. */
public sealed interface Look {

    /**
     * It may be taken.
     *
     * @param validUntil the last day of use (Europe/Rome)
     */
    record Redeemable(
            VoucherId voucher,
            String code,
            String serviceTitle,
            String beneficiaryName,
            Money amount,
            LocalDate validUntil)
            implements Look {
        /** Without the code: it may come into a log. */
        @Override
        public String toString() {
            return "Redeemable[" + voucher + "]";
        }
    }

    /** It may not, and why. Of another provider's voucher nothing else is told. */
    record NotRedeemable(Refusal reason) implements Look {}
}
