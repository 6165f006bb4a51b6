package it.winwelfare.mobileapi.provider;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import it.winwelfare.identity.Actor;
import it.winwelfare.mobileapi.web.Amount;
import it.winwelfare.mobileapi.web.Page;
import it.winwelfare.mobileapi.web.Reason;
import it.winwelfare.mobileapi.web.Reasons;
import it.winwelfare.mobileapi.web.Scoped;
import it.winwelfare.vouchers.ConflictKind;
import it.winwelfare.vouchers.OfflineConflict;
import it.winwelfare.vouchers.OfflineScan;
import it.winwelfare.vouchers.OfflineScans;
import it.winwelfare.vouchers.RedemptionReceipt;
import it.winwelfare.vouchers.Refusal;
import it.winwelfare.vouchers.ScanOutcome;
import it.winwelfare.vouchers.VoucherState;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Scanners without network: they queue their scans, send them later, and read what became of them. */
@RestController
@RequestMapping("/api/v1/provider/redemptions")
@Scoped(Scoped.REDEEM)
@Tag(name = "Provider: counter")
class OfflineApi {

    private final OfflineScans offline;
    private final Reasons reasons;

    OfflineApi(OfflineScans offline, Reasons reasons) {
        this.offline = offline;
        this.reasons = reasons;
    }

    /** Scans in the order in which one device made them. */
    @Schema(name = "ScanBatch")
    record Batch(
            @Schema(description = "The device’s own name, 1 to 40 letters, digits, - and _: one for each device")
            @NotBlank @Nullable String till,

            @NotNull @Nullable List<@Valid @NotNull QueuedScan> scans) {}

    /** A scan with its own idempotency key and the time at which it was made. */
    @Schema(name = "QueuedScan")
    record QueuedScan(
            @NotNull @Nullable String key,
            @NotNull @Nullable Instant scannedAt,
            @NotNull @Nullable String tokenOrCode) {

        OfflineScan scan() {
            return new OfflineScan(
                    Objects.requireNonNull(key),
                    Objects.requireNonNull(scannedAt),
                    Objects.requireNonNull(tokenOrCode));
        }

        /** Without the token: it may come into a log. */
        @Override
        public String toString() {
            return "QueuedScan[" + key + "]";
        }
    }

    /** What became of a batch, in its order. */
    @Schema(name = "ScanOutcomes")
    record Outcomes(List<Outcome> items) {}

    /** How a scan ended: both ends are for ever; an undecided one is to be sent again. */
    enum End {
        TAKEN,
        REFUSED,
        UNDECIDED
    }

    /** What became of a scan: a receipt when it was taken, a reason when it was refused. */
    @Schema(name = "ScanOutcome")
    record Outcome(
            String key,
            End outcome,
            CounterApi.@Nullable Taken receipt,
            @Nullable Reason reason) {}

    /** A scan that was refused, and what its voucher is now; of another provider's voucher nothing is told. */
    @Schema(name = "ScanConflict")
    record Conflict(
            String id,
            ConflictKind kind,
            Reason reason,
            String till,
            Instant scannedAt,
            Instant receivedAt,
            @Nullable String voucher,
            @Nullable VoucherState state,
            @Nullable String serviceTitle,
            @Nullable String beneficiaryName,
            @Nullable Amount amount,
            @Nullable Instant otherScannedAt,
            @Nullable String otherTill) {}

    @PostMapping("/batch")
    @Operation(
            summary = "Takes the vouchers of scans that were made without network",
            description = "At most 200. Each scan has its own idempotency key and gets its own outcome; a bad one never"
                    + " fails its neighbours, and the whole batch can be sent again at any time.")
    Outcomes send(Actor actor, @Valid @RequestBody Batch batch) {
        List<OfflineScan> scans = Objects.requireNonNull(batch.scans()).stream()
                .map(QueuedScan::scan)
                .toList();
        return new Outcomes(
                offline.decide(actor, Seller.of(actor), Objects.requireNonNull(batch.till()), scans).stream()
                        .map(this::outcome)
                        .toList());
    }

    private Outcome outcome(ScanOutcome outcome) {
        return switch (outcome) {
            case ScanOutcome.Taken(String key, RedemptionReceipt receipt) ->
                new Outcome(key, End.TAKEN, CounterApi.Taken.of(receipt), null);
            case ScanOutcome.Refused(String key, Refusal reason) -> new Outcome(key, End.REFUSED, null, reason(reason));
            case ScanOutcome.Undecided(String key) -> new Outcome(key, End.UNDECIDED, null, null);
        };
    }

    @GetMapping("/conflicts")
    @Operation(summary = "The provider’s offline scans that were refused, newest first")
    Page<Conflict> conflicts(
            Actor actor,
            @RequestParam(name = "after", required = false) @Nullable String after,
            @RequestParam(name = "limit", defaultValue = Page.USUAL) int limit) {
        return Page.of(offline.conflicts(actor, Seller.of(actor), after, limit), this::conflict);
    }

    private Conflict conflict(OfflineConflict conflict) {
        OfflineConflict.Subject voucher = conflict.voucher();
        OfflineConflict.OtherScan other = conflict.other();
        return new Conflict(
                conflict.id().toString(),
                conflict.kind(),
                reason(conflict.reason()),
                conflict.till(),
                conflict.scannedAt(),
                conflict.receivedAt(),
                voucher == null ? null : voucher.id().toString(),
                voucher == null ? null : voucher.state(),
                voucher == null ? null : voucher.serviceTitle(),
                voucher == null ? null : voucher.person(),
                voucher == null ? null : Amount.of(voucher.amount()),
                other == null ? null : other.at(),
                other == null ? null : other.till());
    }

    private Reason reason(Refusal refusal) {
        return reasons.of(null, refusal.code(), refusal.arguments().values());
    }
}
