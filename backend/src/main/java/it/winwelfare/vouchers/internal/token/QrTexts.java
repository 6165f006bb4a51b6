package it.winwelfare.vouchers.internal.token;

import it.winwelfare.vouchers.QrToken;
import it.winwelfare.vouchers.VoucherId;
import it.winwelfare.vouchers.internal.VoucherSettings;
import org.springframework.stereotype.Component;

/** What goes into a voucher's QR: an address, so that a plain phone camera has somewhere to lead to, with the token behind the "#". */
@Component
public class QrTexts {

    private final VoucherTokens tokens;
    private final String address;

    QrTexts(VoucherTokens tokens, VoucherSettings settings) {
        this.tokens = tokens;
        this.address = settings.qrAddress();
    }

    /** The voucher's token and address. */
    public QrToken of(VoucherId voucher) {
        String token = tokens.sign(voucher);
        return new QrToken(token, address + "#" + token);
    }
}
