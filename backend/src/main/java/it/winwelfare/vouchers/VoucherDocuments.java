package it.winwelfare.vouchers;

import it.winwelfare.documents.Pdf;
import it.winwelfare.documents.QrImages;
import it.winwelfare.identity.Actor;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A voucher on paper. */
@Component
public class VoucherDocuments {

    /** Of the image, which is printed at 60 mm: above 300 dots per inch. */
    private static final int QR_PIXELS = 720;

    private final Vouchers vouchers;
    private final QrImages qrImages;
    private final Pdf pdf;

    VoucherDocuments(Vouchers vouchers, QrImages qrImages, Pdf pdf) {
        this.vouchers = vouchers;
        this.qrImages = qrImages;
        this.pdf = pdf;
    }

    /**
     * The voucher as a PDF with QR and code, in Italian or English.
     *
     * @throws it.winwelfare.problems.Rejection as {@link Vouchers#find}
     */
    public byte[] pdf(Actor employee, VoucherId voucher, Locale locale) {
        VoucherView view = vouchers.find(employee, voucher);
        String link = vouchers.qr(employee, voucher).link();
        Map<String, Object> model = Map.of(
                "voucher", view,
                "usable", view.state() == VoucherState.ISSUED,
                "amount", view.faceValue().format(locale),
                "validUntil", day(view.validUntil(), locale),
                "qr", qrImages.pngAddress(link, QR_PIXELS));
        return pdf.render("voucher", model, locale);
    }

    private static String day(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .localizedBy(locale)
                .format(day);
    }
}
