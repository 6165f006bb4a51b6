package it.winwelfare.vouchers;

import it.winwelfare.identity.Actor;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** A voucher on paper. */
@Component
public class VoucherDocuments {

    /**
     * The voucher as a PDF with QR and code, in Italian or English.
     *
     * @throws it.winwelfare.problems.Rejection as {@link Vouchers#find}
     */
    public byte[] pdf(Actor employee, VoucherId voucher, Locale locale) {
        throw new UnsupportedOperationException();
    }
}
