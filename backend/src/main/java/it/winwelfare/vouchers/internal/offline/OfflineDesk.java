package it.winwelfare.vouchers.internal.offline;

import it.winwelfare.identifiers.Ids;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.ledger.IdempotencyConflict;
import it.winwelfare.ledger.IdempotencyKey;
import it.winwelfare.problems.Rejection;
import it.winwelfare.vouchers.OfflineScan;
import it.winwelfare.vouchers.OfflineScanRefused;
import it.winwelfare.vouchers.RedemptionReceipt;
import it.winwelfare.vouchers.Refusal;
import it.winwelfare.vouchers.ScanOutcome;
import it.winwelfare.vouchers.VoucherId;
import it.winwelfare.vouchers.internal.Scanned;
import it.winwelfare.vouchers.internal.Voucher;
import it.winwelfare.vouchers.internal.VoucherRows;
import it.winwelfare.vouchers.internal.counter.FirstAnswers;
import it.winwelfare.vouchers.internal.token.Presented;
import it.winwelfare.vouchers.internal.token.Scans;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Takes in the scans of tills without network. The caller brings the transactions, one for each step: a scan is written down before
 * anything is decided, with the moment at which it first arrived, so that sent again it is judged as it was the first time.
 */
@Component
public class OfflineDesk {

    private final Scans scans;
    private final VoucherRows vouchers;
    private final ScanRows rows;
    private final OfflinePolicies policies;
    private final FirstAnswers firstAnswers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OfflineDesk(
            Scans scans,
            VoucherRows vouchers,
            ScanRows rows,
            OfflinePolicies policies,
            FirstAnswers firstAnswers,
            ApplicationEventPublisher events,
            Clock clock) {
        this.scans = scans;
        this.vouchers = vouchers;
        this.rows = rows;
        this.policies = policies;
        this.firstAnswers = firstAnswers;
        this.events = events;
        this.clock = clock;
    }

    /** What the rules say of a scan. */
    public sealed interface Verdict {

        /**
         * It has its outcome.
         *
         * @param first whether it got it now, and not when it came before
         */
        record Decided(ScanOutcome outcome, boolean first) implements Verdict {}

        /**
         * The voucher is to be taken, if it still is what it was.
         *
         * @param day the business day by which its validity counts (Europe/Rome)
         */
        record Take(ScanEntry entry, Scanned scanned, VoucherId voucher, LocalDate day) implements Verdict {}
    }

    /**
     * Writes the scan down and judges it by what cannot change any more.
     *
     * @throws Rejection {@code idempotency-key-invalid}, {@code idempotency-key-reused}: about the key, so nothing is kept under it
     */
    public Verdict receive(Actor person, OrganisationId provider, String till, OfflineScan scan) {
        ScanEntry entry = entry(provider, till, scan);
        return entry.pending() ? judge(person, entry, scan.tokenOrCode()) : new Verdict.Decided(outcome(entry), false);
    }

    private ScanEntry entry(OrganisationId provider, String till, OfflineScan scan) {
        byte[] hash = IdempotencyKey.of(
                        "offline",
                        scan.key(),
                        till,
                        scan.scannedAt(),
                        scan.tokenOrCode().strip())
                .requestHash();
        ScanEntry entry = new ScanEntry(
                Ids.next(),
                provider,
                scan.key(),
                hash,
                till,
                ScanRows.storable(scan.scannedAt()).truncatedTo(ChronoUnit.MICROS),
                now(),
                null,
                null);
        if (rows.insert(entry)) {
            return entry;
        }
        ScanEntry first = rows.find(provider, scan.key())
                .orElseThrow(() -> new IllegalStateException("there and not there: " + scan.key()));
        if (!Arrays.equals(first.requestHash(), hash)) {
            throw new IdempotencyConflict();
        }
        return first;
    }

    private Verdict judge(Actor person, ScanEntry entry, String tokenOrCode) {
        Presented presented;
        try {
            presented = scans.presented(tokenOrCode);
        } catch (Rejection unreadable) {
            return new Verdict.Decided(refuse(person, entry, null, reason(unreadable)), true);
        }
        Voucher found = vouchers.find(presented.scanned()).orElse(null);
        OfflineCase known = new OfflineCase(
                entry.scannedAt(), entry.receivedAt(), rows.latestBefore(entry), presented, entry.provider(), found);
        Optional<Refusal> against = policies.against(known);
        if (against.isPresent() || found == null) {
            return new Verdict.Decided(refuse(person, entry, ownOf(entry, found), against.orElseThrow()), true);
        }
        return new Verdict.Take(entry, presented.scanned(), found.id(), known.day());
    }

    /** Of another provider's voucher not even the id is kept with this one's scan. */
    private static @Nullable VoucherId ownOf(ScanEntry entry, @Nullable Voucher voucher) {
        return voucher != null && voucher.provider().equals(entry.provider()) ? voucher.id() : null;
    }

    /** Notes that the voucher was taken. */
    public ScanOutcome taken(Verdict.Take wanted, RedemptionReceipt receipt) {
        rows.take(wanted.entry().id(), receipt.voucher(), receipt.redemption(), now());
        return stored(wanted.entry());
    }

    /** Notes that the voucher could not be taken any more, for what happened between scan and arrival. */
    public ScanOutcome refused(Actor person, Verdict.Take wanted, Rejection refusal) {
        return refuse(person, wanted.entry(), wanted.voucher(), meanwhile(wanted.entry(), reason(refusal)));
    }

    /** The rules have found the voucher good at the time of the scan: what is against it now came after, or the holder was faster. */
    private static Refusal meanwhile(ScanEntry entry, Refusal reason) {
        return switch (reason.code()) {
            case "voucher-expired" ->
                Refusal.of(
                        "voucher-expired-meanwhile",
                        "on",
                        Objects.requireNonNull(reason.arguments().get("on")));
            case "voucher-cancelled" ->
                reason.arguments().get("at") instanceof Instant at && at.isAfter(entry.scannedAt())
                        ? Refusal.of("voucher-cancelled-meanwhile", "at", at)
                        : reason;
            default -> reason;
        };
    }

    private ScanOutcome refuse(Actor person, ScanEntry entry, @Nullable VoucherId voucher, Refusal reason) {
        if (rows.refuse(entry.id(), voucher, reason, now())) {
            events.publishEvent(new OfflineScanRefused(
                    person, entry.id(), voucher, entry.provider(), reason.code(), entry.till(), entry.scannedAt()));
        }
        return stored(entry);
    }

    private ScanOutcome stored(ScanEntry entry) {
        return outcome(rows.find(entry.provider(), entry.key())
                .orElseThrow(() -> new IllegalStateException("an offline scan is gone: " + entry.id())));
    }

    private ScanOutcome outcome(ScanEntry entry) {
        Refusal reason = entry.reason();
        if (reason != null) {
            return new ScanOutcome.Refused(entry.key(), reason);
        }
        if (entry.redemption() != null) {
            return new ScanOutcome.Taken(entry.key(), firstAnswers.receipt(entry.redemption()));
        }
        throw new IllegalStateException("not decided: " + entry.id());
    }

    /** A rejection as a reason that can be kept. */
    public static Refusal reason(Rejection refusal) {
        return new Refusal(refusal.code(), refusal.arguments());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
