package it.winwelfare.vouchers.internal.counter;

import it.winwelfare.identity.Actor;
import it.winwelfare.identity.Role;
import it.winwelfare.ledger.Account;
import it.winwelfare.ledger.AlreadyReversed;
import it.winwelfare.ledger.Claim;
import it.winwelfare.ledger.Head;
import it.winwelfare.ledger.IdempotencyKey;
import it.winwelfare.ledger.JournalId;
import it.winwelfare.ledger.JournalKind;
import it.winwelfare.ledger.Ledger;
import it.winwelfare.ledger.Line;
import it.winwelfare.money.BusinessTime;
import it.winwelfare.problems.Kind;
import it.winwelfare.vouchers.RedemptionId;
import it.winwelfare.vouchers.RedemptionRefused;
import it.winwelfare.vouchers.RedemptionUndone;
import it.winwelfare.vouchers.Refusal;
import it.winwelfare.vouchers.UndoReceipt;
import it.winwelfare.vouchers.internal.Redemption;
import it.winwelfare.vouchers.internal.RedemptionRows;
import it.winwelfare.vouchers.internal.Voucher;
import it.winwelfare.vouchers.internal.VoucherRows;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Undoes a provider's own wrong scan by a reversing entry; nothing written before is changed or lost. */
@Component
public class Undoing {

    private final Ledger ledger;
    private final VoucherRows vouchers;
    private final RedemptionRows redemptions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Undoing(
            Ledger ledger,
            VoucherRows vouchers,
            RedemptionRows redemptions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.ledger = ledger;
        this.vouchers = vouchers;
        this.redemptions = redemptions;
        this.events = events;
        this.clock = clock;
    }

    /** See {@link it.winwelfare.vouchers.Redemptions#undo}. */
    public UndoReceipt undo(Actor person, RedemptionId id, String key) {
        Redemption redemption = find(id);
        person.require(redemption.provider(), Role.PROVIDER);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return switch (claim(redemption, key, now)) {
            case Claim.Fresh fresh -> undo(person, redemption, fresh.journal(), now);
            // Read anew: the first request may have ended while this one waited for the key.
            case Claim.Repeated repeated -> {
                Redemption undone = find(id);
                yield receipt(undone, Objects.requireNonNull(undone.undoneAt()));
            }
        };
    }

    private Redemption find(RedemptionId id) {
        return redemptions
                .find(id)
                .orElseThrow(() -> new RedemptionRefused(Kind.NOT_FOUND, Refusal.of("redemption-unknown")));
    }

    /** A journal can be reversed once: of two requests with different keys the second is refused here. */
    private Claim claim(Redemption redemption, String key, Instant now) {
        try {
            return ledger.claim(new Head(
                    JournalKind.REDEMPTION_UNDO,
                    redemption.id().value(),
                    BusinessTime.dateOf(now),
                    IdempotencyKey.of("undo:" + redemption.provider(), key, redemption.id()),
                    redemption.journal()));
        } catch (AlreadyReversed undone) {
            throw CounterRules.undone(
                    Objects.requireNonNull(find(redemption.id()).undoneAt()));
        }
    }

    private UndoReceipt undo(Actor person, Redemption redemption, JournalId journal, Instant now) {
        CounterRules.againstUndoing(redemption, now).ifPresent(refused -> {
            throw refused;
        });
        if (!vouchers.undo(redemption.voucher(), redemption.id())) {
            throw CounterRules.settled();
        }
        if (!redemptions.undo(redemption.id(), now)) {
            throw new IllegalStateException("undone without its journal: " + redemption.id());
        }
        Account from = Account.providerPayable(redemption.provider().value());
        Account to = Account.voucher(redemption.voucher().value());
        ledger.transfer(journal, JournalKind.REDEMPTION_UNDO, List.of(new Line(from, to, redemption.amount())));
        Voucher voucher = vouchers.find(redemption.voucher()).orElseThrow(CounterRules::unknown);
        events.publishEvent(new RedemptionUndone(
                person,
                voucher.id(),
                redemption.id(),
                voucher.employee(),
                redemption.provider(),
                redemption.amount(),
                now));
        return receipt(redemption, now);
    }

    private static UndoReceipt receipt(Redemption redemption, Instant at) {
        return new UndoReceipt(redemption.id(), redemption.voucher(), redemption.amount(), at);
    }
}
