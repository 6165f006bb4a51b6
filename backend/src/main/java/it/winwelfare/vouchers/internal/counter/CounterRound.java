package it.winwelfare.vouchers.internal.counter;

import it.winwelfare.ledger.Head;
import it.winwelfare.ledger.JournalId;
import it.winwelfare.ledger.JournalKind;
import it.winwelfare.ledger.Ledger;
import it.winwelfare.ledger.Posting;
import it.winwelfare.money.BusinessTime;
import it.winwelfare.vouchers.RedemptionId;
import it.winwelfare.vouchers.RedemptionReceipt;
import it.winwelfare.vouchers.internal.Redemption;
import it.winwelfare.vouchers.internal.RedemptionRows;
import it.winwelfare.vouchers.internal.Voucher;
import it.winwelfare.vouchers.internal.VoucherRows;
import it.winwelfare.vouchers.internal.VoucherRows.Taking;
import it.winwelfare.vouchers.internal.VoucherSettings;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Takes the vouchers of scans that wait at the same moment, by a handful of statements for all of them. The caller brings the
 * transaction.
 *
 * <p>Here the guarded update comes first and the journals after it: a scan whose voucher the update does not take has written nothing,
 * and {@link Counter} finds out why. So nobody's refusal touches who stands beside them.
 */
@Component
class CounterRound {

    private final Ledger ledger;
    private final VoucherRows vouchers;
    private final RedemptionRows redemptions;
    private final VoucherSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CounterRound(
            Ledger ledger,
            VoucherRows vouchers,
            RedemptionRows redemptions,
            VoucherSettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.ledger = ledger;
        this.vouchers = vouchers;
        this.redemptions = redemptions;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @return a receipt for each scan, in their order; nothing where the voucher was not taken and {@link Counter} has to be asked
     * @throws it.winwelfare.ledger.KeyTaken if the key of a taken voucher's scan was used before, for another voucher; nobody's voucher
     *     is taken then
     */
    List<Optional<RedemptionReceipt>> take(List<Scan> scans) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LocalDate today = BusinessTime.dateOf(now);
        List<Taking> takings = scans.stream().map(scan -> taking(scan, today)).toList();
        Map<RedemptionId, Voucher> won = vouchers.redeem(takings, now).stream()
                .collect(
                        Collectors.toMap(voucher -> Objects.requireNonNull(voucher.redemption()), Function.identity()));
        List<Taken> taken = new ArrayList<>();
        List<Optional<RedemptionReceipt>> receipts = new ArrayList<>();
        for (int i = 0; i < scans.size(); i++) {
            RedemptionId id = takings.get(i).redemption();
            Voucher voucher = won.get(id);
            if (voucher == null) {
                receipts.add(Optional.empty());
            } else {
                Taken one = new Taken(scans.get(i), voucher, id, now, settings.undoWindow());
                taken.add(one);
                receipts.add(Optional.of(one.receipt()));
            }
        }
        write(taken, today);
        return receipts;
    }

    private static Taking taking(Scan scan, LocalDate today) {
        LocalDate scannedOn = scan.wanted().scannedOn();
        return new Taking(
                scan.scanned(), scan.wanted().provider(), RedemptionId.next(), scannedOn == null ? today : scannedOn);
    }

    private void write(List<Taken> taken, LocalDate today) {
        if (taken.isEmpty()) {
            return;
        }
        List<JournalId> journals = ledger.post(taken.stream()
                .map(one -> new Posting(head(one, today), List.of(one.line())))
                .toList());
        List<Redemption> rows = new ArrayList<>();
        for (int i = 0; i < taken.size(); i++) {
            rows.add(taken.get(i).redemption(journals.get(i)));
        }
        redemptions.insert(rows);
        taken.forEach(one -> events.publishEvent(one.event()));
    }

    private static Head head(Taken one, LocalDate today) {
        return new Head(
                JournalKind.REDEMPTION,
                one.id().value(),
                today,
                CounterRules.keyOf(one.scan().wanted(), one.scan().scanned()));
    }
}
