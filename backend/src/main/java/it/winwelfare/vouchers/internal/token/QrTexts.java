package it.winwelfare.vouchers.internal.token;

import it.winwelfare.vouchers.QrToken;
import it.winwelfare.vouchers.VoucherId;
import it.winwelfare.vouchers.internal.VoucherSettings;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** What goes into a voucher's QR: an address, so that a plain phone camera has somewhere to lead to, with the token behind the "#". */
@Component
public class QrTexts {

    private final VoucherTokens printed;
    private final ScreenTokens onScreen;
    private final String address;
    private final Clock clock;

    QrTexts(VoucherTokens printed, ScreenTokens onScreen, VoucherSettings settings, Clock clock) {
        this.printed = printed;
        this.onScreen = onScreen;
        this.address = settings.qrAddress();
        this.clock = clock;
    }

    /** The voucher's token and address, for paper. */
    public QrToken of(VoucherId voucher) {
        return withAddress(printed.sign(voucher));
    }

    /** Those of this moment, for a screen. */
    public QrToken ofNow(VoucherId voucher) {
        return withAddress(onScreen.sign(voucher, clock.instant()));
    }

    private QrToken withAddress(String token) {
        return new QrToken(token, address + "#" + token);
    }
}
