package it.winwelfare.portal.employee;

import it.winwelfare.documents.QrImages;
import it.winwelfare.identity.Actor;
import it.winwelfare.money.BusinessTime;
import it.winwelfare.vouchers.QrToken;
import it.winwelfare.vouchers.VoucherDocuments;
import it.winwelfare.vouchers.VoucherId;
import it.winwelfare.vouchers.VoucherView;
import it.winwelfare.vouchers.Vouchers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** A voucher as picture and paper. Whoever holds one can use it, so nothing of it stays in a cache. */
@Controller
@RequestMapping(VoucherPages.PATH + "/{id}")
class VoucherFiles {

    private static final MediaType SVG = new MediaType("image", "svg+xml", StandardCharsets.UTF_8);
    private static final int PNG_PIXELS = 1024;

    private final Vouchers vouchers;
    private final VoucherDocuments documents;
    private final QrImages images;
    private final Clock clock;

    VoucherFiles(Vouchers vouchers, VoucherDocuments documents, QrImages images, Clock clock) {
        this.vouchers = vouchers;
        this.documents = documents;
        this.images = images;
        this.clock = clock;
    }

    @GetMapping("/qr.svg")
    ResponseEntity<byte[]> svg(Actor actor, @PathVariable String id) {
        return qr(actor, id, SVG, vouchers::qr, this::svg);
    }

    /** The one that changes every thirty seconds: the page fetches it again and again. */
    @GetMapping("/qr-adesso.svg")
    ResponseEntity<byte[]> svgOfNow(Actor actor, @PathVariable String id) {
        return qr(actor, id, SVG, vouchers::qrOfNow, this::svg);
    }

    private byte[] svg(String link) {
        return images.svg(link).getBytes(StandardCharsets.UTF_8);
    }

    @GetMapping("/qr.png")
    ResponseEntity<byte[]> png(Actor actor, @PathVariable String id) {
        return qr(actor, id, MediaType.IMAGE_PNG, vouchers::qr, link -> images.png(link, PNG_PIXELS));
    }

    @GetMapping("/pdf")
    ResponseEntity<byte[]> pdf(Actor actor, @PathVariable String id, Locale locale) {
        VoucherView voucher = vouchers.find(actor, VoucherId.parse(id));
        ContentDisposition file = ContentDisposition.attachment()
                .filename("win-" + voucher.writtenCode() + ".pdf")
                .build();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .contentType(MediaType.APPLICATION_PDF)
                .body(documents.pdf(actor, voucher.id(), locale));
    }

    /**
     * For the page that is held out at the counter: nothing new (204), or the order to load the page anew, because the voucher was
     * taken or its day is over.
     */
    @GetMapping("/stato")
    ResponseEntity<Void> state(Actor actor, @PathVariable String id) {
        ResponseEntity.HeadersBuilder<?> answer = find(actor, id).usable()
                ? ResponseEntity.noContent()
                : ResponseEntity.ok().header("HX-Refresh", "true");
        return answer.cacheControl(CacheControl.noStore()).build();
    }

    /** Only of a voucher that may be used today; of any other it is gone. */
    private ResponseEntity<byte[]> qr(
            Actor actor,
            String id,
            MediaType type,
            BiFunction<Actor, VoucherId, QrToken> text,
            Function<String, byte[]> image) {
        ShownVoucher voucher = find(actor, id);
        if (!voucher.usable()) {
            return ResponseEntity.status(HttpStatus.GONE)
                    .cacheControl(CacheControl.noStore())
                    .build();
        }
        String link = text.apply(actor, voucher.view().id()).link();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(type)
                .body(image.apply(link));
    }

    private ShownVoucher find(Actor actor, String id) {
        return new ShownVoucher(vouchers.find(actor, VoucherId.parse(id)), BusinessTime.today(clock));
    }
}
