package it.winwelfare.vouchers.internal.counter;

import it.winwelfare.identity.OrganisationId;
import it.winwelfare.ledger.Claim;
import it.winwelfare.ledger.Head;
import it.winwelfare.ledger.IdempotencyKey;
import it.winwelfare.ledger.JournalId;
import it.winwelfare.ledger.JournalKind;
import it.winwelfare.ledger.Ledger;
import it.winwelfare.money.BusinessTime;
import it.winwelfare.vouchers.Look;
import it.winwelfare.vouchers.Redeem;
import it.winwelfare.vouchers.RedemptionId;
import it.winwelfare.vouchers.RedemptionReceipt;
import it.winwelfare.vouchers.RedemptionRefused;
import it.winwelfare.vouchers.internal.RedemptionRows;
import it.winwelfare.vouchers.internal.Scanned;
import it.winwelfare.vouchers.internal.Voucher;
import it.winwelfare.vouchers.internal.VoucherRows;
import it.winwelfare.vouchers.internal.VoucherSettings;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Takes vouchers. The caller brings the transaction.
 *
 * <p>A redemption is five statements: the journal that claims the key, the guarded update that decides who is first, the voucher as it
 * is then, the transfer, the scan. It locks no row but its voucher's, so a popular provider is no bottleneck.
 */
@Component
public class Counter {

    private static final int TRIES = 3;

    private final Ledger ledger;
    private final VoucherRows vouchers;
    private final RedemptionRows redemptions;
    private final FirstAnswers firstAnswers;
    private final VoucherSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Counter(
            Ledger ledger,
            VoucherRows vouchers,
            RedemptionRows redemptions,
            FirstAnswers firstAnswers,
            VoucherSettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.ledger = ledger;
        this.vouchers = vouchers;
        this.redemptions = redemptions;
        this.firstAnswers = firstAnswers;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /** See {@link it.winwelfare.vouchers.Redemptions#look}. */
    public Look look(OrganisationId provider, Scanned scanned) {
        Optional<Voucher> found = vouchers.find(scanned);
        if (found.isEmpty()) {
            return new Look.NotRedeemable(CounterRules.unknown().reason());
        }
        Voucher voucher = found.get();
        return CounterRules.againstRedeeming(voucher, provider, BusinessTime.today(clock))
                .<Look>map(refused -> new Look.NotRedeemable(refused.reason()))
                .orElseGet(() -> new Look.Redeemable(
                        voucher.id(),
                        voucher.code(),
                        voucher.serviceTitle(),
                        voucher.beneficiary().name(),
                        voucher.faceValue(),
                        voucher.validUntil()));
    }

    /** See {@link it.winwelfare.vouchers.Redemptions#redeem}. */
    public RedemptionReceipt redeem(Scan scan) {
        Redeem wanted = scan.wanted();
        Scanned scanned = scan.scanned();
        RedemptionId id = RedemptionId.next();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LocalDate today = BusinessTime.dateOf(now);
        IdempotencyKey key = CounterRules.keyOf(wanted, scanned);
        return switch (ledger.claim(new Head(JournalKind.REDEMPTION, id.value(), today, key))) {
            case Claim.Fresh fresh -> {
                // A scan from a till without network is judged by its own day, not by the one on which it arrives.
                LocalDate goodOn = Objects.requireNonNullElse(wanted.scannedOn(), today);
                Voucher voucher = take(scanned, wanted.provider(), id, now, goodOn);
                yield write(new Taken(scan, voucher, id, now, settings.undoWindow()), fresh.journal());
            }
            case Claim.Repeated repeated -> firstAnswers.receipt(new RedemptionId(repeated.reference()));
        };
    }

    /** The update decides; only who was refused looks for the reason. */
    private Voucher take(Scanned scanned, OrganisationId provider, RedemptionId id, Instant now, LocalDate goodOn) {
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            boolean first = vouchers.redeem(scanned, provider, id, now, goodOn);
            Voucher voucher = vouchers.find(scanned).orElseThrow(CounterRules::unknown);
            if (first) {
                return voucher;
            }
            Optional<RedemptionRefused> reason = CounterRules.againstRedeeming(voucher, provider, goodOn);
            if (reason.isPresent()) {
                throw reason.get();
            }
            // Somebody's scan was undone between our update and our reading: the voucher is free again.
        }
        throw new IllegalStateException("neither free nor taken, " + TRIES + " times: " + id);
    }

    private RedemptionReceipt write(Taken taken, JournalId journal) {
        ledger.transfer(journal, JournalKind.REDEMPTION, List.of(taken.line()));
        redemptions.insert(List.of(taken.redemption(journal)));
        events.publishEvent(taken.event());
        return taken.receipt();
    }
}
