package it.winwelfare.mobileapi.employee;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import it.winwelfare.documents.QrImages;
import it.winwelfare.identity.Actor;
import it.winwelfare.mobileapi.web.Page;
import it.winwelfare.mobileapi.web.Scoped;
import it.winwelfare.mobileapi.web.Wish;
import it.winwelfare.vouchers.QrToken;
import it.winwelfare.vouchers.VoucherDocuments;
import it.winwelfare.vouchers.VoucherId;
import it.winwelfare.vouchers.VoucherState;
import it.winwelfare.vouchers.VoucherView;
import it.winwelfare.vouchers.Vouchers;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The employee's vouchers, to be shown at the counter. */
@RestController
@RequestMapping("/api/v1/me/vouchers")
@Scoped(Scoped.VOUCHER)
@Tag(name = "Employee: vouchers")
class VoucherApi {

    private static final int QR_PIXELS = 720;
    private static final int AGAIN_AFTER_SECONDS = 20;

    private final Vouchers vouchers;
    private final VoucherDocuments documents;
    private final QrImages images;

    VoucherApi(Vouchers vouchers, VoucherDocuments documents, QrImages images) {
        this.vouchers = vouchers;
        this.documents = documents;
        this.images = images;
    }

    /** What the QR says: the token alone, and the address with it that is put into the image. */
    record Qr(String token, String link) {
        /** Without the token: it may come into a log. */
        @Override
        public String toString() {
            return "Qr";
        }
    }

    /** What the QR on a phone's screen says now. */
    record ScreenQr(
            String token,
            String link,

            @Schema(description = "Ask again after so many seconds, well before the text is refused as old")
            int againAfterSeconds) {
        /** Without the token: it may come into a log. */
        @Override
        public String toString() {
            return "ScreenQr";
        }
    }

    @GetMapping
    @Operation(summary = "The own vouchers, newest first")
    Page<BoughtVoucher> list(
            Actor actor,
            @RequestParam(name = "state", required = false) @Nullable Set<@Nullable VoucherState> state,
            @RequestParam(name = "after", required = false) @Nullable String after,
            @RequestParam(name = "limit", defaultValue = Page.USUAL) int limit) {
        return Page.of(vouchers.list(actor, said(state), after, limit), BoughtVoucher::of);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One of the own vouchers")
    BoughtVoucher show(Actor actor, @PathVariable("id") String id) {
        return BoughtVoucher.of(vouchers.find(actor, VoucherId.parse(id)));
    }

    @GetMapping(
            path = "/{id}/qr",
            produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.IMAGE_PNG_VALUE})
    @Operation(summary = "The voucher’s QR: its text, or the image")
    @ApiResponse(
            responseCode = "200",
            description = "OK",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(implementation = Qr.class)),
                @Content(mediaType = MediaType.IMAGE_PNG_VALUE, schema = @Schema(type = "string", format = "binary"))
            })
    ResponseEntity<Object> qr(
            Actor actor,
            @PathVariable("id") String id,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept) {
        QrToken qr = vouchers.qr(actor, VoucherId.parse(id));
        if (Wish.among(accept, MediaType.APPLICATION_JSON, MediaType.IMAGE_PNG).equals(MediaType.IMAGE_PNG)) {
            return Wish.file(MediaType.IMAGE_PNG, "buono-" + id + ".png", images.png(qr.link(), QR_PIXELS));
        }
        return Wish.json(new Qr(qr.token(), qr.link()));
    }

    @GetMapping("/{id}/screen-qr")
    @Operation(
            summary = "The voucher’s QR for a screen: another text every thirty seconds",
            description = "A copied picture of it is refused (voucher-token-old). Without network show the last one and"
                    + " how old it is; the typed code stays good.")
    ResponseEntity<ScreenQr> screenQr(Actor actor, @PathVariable("id") String id) {
        QrToken qr = vouchers.qrOfNow(actor, VoucherId.parse(id));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new ScreenQr(qr.token(), qr.link(), AGAIN_AFTER_SECONDS));
    }

    @GetMapping(path = "/{id}/pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(summary = "The voucher on paper")
    @ApiResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PDF_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<Object> pdf(Actor actor, @PathVariable("id") String id, Locale locale) {
        VoucherView voucher = vouchers.find(actor, VoucherId.parse(id));
        return Wish.file(
                MediaType.APPLICATION_PDF,
                "buono-" + voucher.writtenCode() + ".pdf",
                documents.pdf(actor, voucher.id(), locale));
    }

    /** An empty word in the list, which is read as no state at all, is no wish. */
    private static Set<VoucherState> said(@Nullable Set<@Nullable VoucherState> states) {
        return states == null
                ? Set.of()
                : states.stream().filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
