package it.winwelfare.vouchers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import it.winwelfare.money.Money;
import it.winwelfare.problems.Rejection;
import it.winwelfare.vouchers.VoucherWorld.Buyer;
import it.winwelfare.vouchers.VoucherWorld.Service;
import java.awt.image.BufferedImage;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@VoucherSpringTest
class VoucherDocumentsTests {

    @Autowired
    private VoucherDocuments documents;

    @Autowired
    private Vouchers vouchers;

    @Autowired
    private VoucherWorld world;

    @Autowired
    private SetClock clock;

    private Buyer buyer;
    private VoucherView voucher;

    @BeforeEach
    void aVoucher() {
        clock.set(SetClock.START);
        buyer = world.buyerWith(Money.euros(1_500));
        Service service = world.nursery(Money.cents(123_456));
        voucher = vouchers.find(buyer.actor(), world.buy(buyer, service).voucher());
    }

    @Test
    void saysInItalianWhatForWhomUntilWhenAndHowToCancel() throws Exception {
        String text = text(pdf(Locale.ITALIAN));
        assertThat(text)
                .contains(voucher.writtenCode())
                .contains(voucher.serviceTitle())
                .contains("Per Lia Bianchi")
                .contains("€ 1.234,56")
                .contains("2 dicembre 2026")
                .contains(voucher.providerName())
                .contains("Nido Aquilone, Via Roma 1, Albino")
                .contains("Annulla")
                .doesNotContain("??", "non vale più");
    }

    @Test
    void saysTheSameInEnglish() throws Exception {
        assertThat(text(pdf(Locale.ENGLISH)))
                .contains(voucher.writtenCode())
                .contains("For Lia Bianchi")
                .contains("December 2")
                .contains("Cancel")
                .doesNotContain("??");
    }

    @Test
    void aScannerReadsTheQrOffThePaper() throws Exception {
        try (PDDocument file = Loader.loadPDF(pdf(Locale.ITALIAN))) {
            assertThat(file.getNumberOfPages()).isEqualTo(1);
            BufferedImage page = new PDFRenderer(file).renderImageWithDPI(0, 150);
            BinaryBitmap seen = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(page)));
            assertThat(new QRCodeReader().decode(seen).getText())
                    .isEqualTo(vouchers.qr(buyer.actor(), voucher.id()).link());
        }
    }

    @Test
    void canBeReadAloudAndHasItsFontsInside() throws Exception {
        try (PDDocument file = Loader.loadPDF(pdf(Locale.ITALIAN))) {
            assertThat(file.getDocumentCatalog().getLanguage()).isEqualTo("it");
            assertThat(file.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(file.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(file.getDocumentInformation().getTitle()).isEqualTo("Buono W.IN. " + voucher.writtenCode());
            PDResources resources = file.getPage(0).getResources();
            for (COSName name : resources.getFontNames()) {
                assertThat(resources.getFont(name).isEmbedded()).isTrue();
                assertThat(resources.getFont(name).getName()).contains("Titillium");
            }
        }
    }

    @Test
    void saysWhenItIsWorthNothingAnyMore() throws Exception {
        vouchers.cancel(buyer.actor(), voucher.id(), "cancel");
        assertThat(text(pdf(Locale.ITALIAN))).contains("Questo buono è stato annullato: non vale più.");
        assertThat(text(pdf(Locale.ENGLISH))).contains("This voucher was cancelled");
    }

    @Test
    void isForItsHolder() {
        Buyer other = world.buyerWith(Money.euros(1));
        assertThatThrownBy(() -> documents.pdf(other.actor(), voucher.id(), Locale.ITALIAN))
                .isInstanceOfSatisfying(
                        Rejection.class, refused -> assertThat(refused.code()).isEqualTo("voucher-unknown"));
    }

    private byte[] pdf(Locale locale) {
        return documents.pdf(buyer.actor(), voucher.id(), locale);
    }

    private static String text(byte[] pdf) throws Exception {
        try (PDDocument file = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(file).replaceAll("\\s+", " ");
        }
    }
}
