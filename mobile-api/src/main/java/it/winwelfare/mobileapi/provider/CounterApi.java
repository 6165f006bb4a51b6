package it.winwelfare.mobileapi.provider;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import it.winwelfare.identifiers.Crockford;
import it.winwelfare.identity.Actor;
import it.winwelfare.mobileapi.web.Amount;
import it.winwelfare.mobileapi.web.Page;
import it.winwelfare.mobileapi.web.Reason;
import it.winwelfare.mobileapi.web.Reasons;
import it.winwelfare.mobileapi.web.Scoped;
import it.winwelfare.vouchers.DayView;
import it.winwelfare.vouchers.Look;
import it.winwelfare.vouchers.Redeem;
import it.winwelfare.vouchers.RedemptionFilter;
import it.winwelfare.vouchers.RedemptionId;
import it.winwelfare.vouchers.RedemptionReceipt;
import it.winwelfare.vouchers.RedemptionRow;
import it.winwelfare.vouchers.Redemptions;
import it.winwelfare.vouchers.UndoReceipt;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The provider's counter: look, take, undo. */
@RestController
@RequestMapping("/api/v1/provider")
@Scoped(Scoped.REDEEM)
@Tag(name = "Provider: counter")
class CounterApi {

    private static final String CHANNEL = "api";

    private final Redemptions redemptions;
    private final Reasons reasons;

    CounterApi(Redemptions redemptions, Reasons reasons) {
        this.redemptions = redemptions;
        this.reasons = reasons;
    }

    /** What was scanned or typed: the QR's address, its token, or the code with or without dashes. */
    @Schema(name = "Scan")
    record Scan(@NotBlank @Nullable String tokenOrCode) {

        String text() {
            return Objects.requireNonNull(tokenOrCode);
        }

        /** Without the token: it may come into a log. */
        @Override
        public String toString() {
            return "Scan";
        }
    }

    /** What is under a scan; when it may not be taken, only why. */
    @Schema(name = "Look")
    record Seen(
            boolean redeemable,
            @Nullable String voucher,
            @Nullable String code,
            @Nullable String serviceTitle,
            @Nullable String beneficiaryName,
            @Nullable Amount amount,
            @Nullable LocalDate validUntil,
            @Nullable Reason reason) {}

    /** What was taken; the same for ever. */
    @Schema(name = "RedemptionReceipt")
    record Taken(
            String redemption,
            String voucher,
            String serviceTitle,
            String beneficiaryName,
            Amount amount,
            Instant at,
            Instant undoUntil) {

        static Taken of(RedemptionReceipt receipt) {
            return new Taken(
                    receipt.redemption().toString(),
                    receipt.voucher().toString(),
                    receipt.serviceTitle(),
                    receipt.beneficiaryName(),
                    Amount.of(receipt.amount()),
                    receipt.at(),
                    receipt.undoUntil());
        }
    }

    /** What was undone. */
    @Schema(name = "UndoReceipt")
    record Undone(String redemption, String voucher, Amount amount, Instant undoneAt) {}

    /** A scan in a list. */
    @Schema(name = "Redemption")
    record TakenRow(
            String redemption,
            String voucher,
            String code,
            String serviceTitle,
            String beneficiaryName,
            Amount amount,
            Instant at,
            @Nullable Instant undoneAt,
            boolean undoable,
            boolean settled) {

        static TakenRow of(RedemptionRow row) {
            return new TakenRow(
                    row.id().toString(),
                    row.voucher().toString(),
                    Crockford.grouped(row.code()),
                    row.serviceTitle(),
                    row.beneficiaryName(),
                    Amount.of(row.amount()),
                    row.at(),
                    row.undoneAt(),
                    row.undoable(),
                    row.settled());
        }
    }

    /** The day so far; undone scans are in the list and in no sum. */
    @Schema(name = "Day")
    record Today(
            LocalDate day,
            int redeemed,
            Amount amount,
            Amount monthToDate,
            int waiting,
            Amount waitingAmount,
            List<TakenRow> latest) {}

    @PostMapping("/looks")
    @Operation(summary = "What is under a scan; writes nothing")
    Seen look(Actor actor, @Valid @RequestBody Scan scan) {
        return switch (redemptions.look(actor, Seller.of(actor), scan.text())) {
            case Look.Redeemable voucher ->
                new Seen(
                        true,
                        voucher.voucher().toString(),
                        Crockford.grouped(voucher.code()),
                        voucher.serviceTitle(),
                        voucher.beneficiaryName(),
                        Amount.of(voucher.amount()),
                        voucher.validUntil(),
                        null);
            case Look.NotRedeemable refused ->
                new Seen(
                        false,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        reasons.of(
                                null,
                                refused.reason().code(),
                                refused.reason().arguments().values()));
        };
    }

    @PostMapping("/redemptions")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Takes a voucher for its service")
    Taken redeem(Actor actor, @RequestHeader("Idempotency-Key") String key, @Valid @RequestBody Scan scan) {
        return Taken.of(redemptions.redeem(actor, new Redeem(Seller.of(actor), scan.text(), CHANNEL, key)));
    }

    @PostMapping("/redemptions/{id}/undo")
    @Operation(summary = "Undoes a scan made in error")
    Undone undo(Actor actor, @RequestHeader("Idempotency-Key") String key, @PathVariable("id") String id) {
        UndoReceipt receipt = redemptions.undo(actor, RedemptionId.parse(id), key);
        return new Undone(
                receipt.redemption().toString(),
                receipt.voucher().toString(),
                Amount.of(receipt.amount()),
                receipt.undoneAt());
    }

    @GetMapping("/redemptions")
    @Operation(summary = "The provider’s scans, newest first")
    Page<TakenRow> list(
            Actor actor,
            @RequestParam(name = "from", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(name = "to", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            @RequestParam(name = "text", required = false) @Nullable String text,
            @RequestParam(name = "after", required = false) @Nullable String after,
            @RequestParam(name = "limit", defaultValue = Page.USUAL) int limit) {
        RedemptionFilter filter = new RedemptionFilter(from, to, text);
        return Page.of(redemptions.list(actor, Seller.of(actor), filter, after, limit), TakenRow::of);
    }

    @GetMapping("/today")
    @Operation(summary = "The provider’s day so far")
    Today today(Actor actor) {
        DayView day = redemptions.today(actor, Seller.of(actor));
        return new Today(
                day.day(),
                day.redeemed(),
                Amount.of(day.amount()),
                Amount.of(day.monthToDate()),
                day.waiting(),
                Amount.of(day.waitingAmount()),
                day.latest().stream().map(TakenRow::of).toList());
    }
}
