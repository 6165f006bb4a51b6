package it.winwelfare.vouchers.internal.closing;

import it.winwelfare.employees.Employees;
import it.winwelfare.identity.Actor;
import it.winwelfare.ledger.AlreadyReversed;
import it.winwelfare.ledger.Claim;
import it.winwelfare.ledger.Head;
import it.winwelfare.ledger.IdempotencyKey;
import it.winwelfare.ledger.JournalId;
import it.winwelfare.ledger.JournalKind;
import it.winwelfare.ledger.Ledger;
import it.winwelfare.money.BusinessTime;
import it.winwelfare.problems.Refused;
import it.winwelfare.problems.Rejection;
import it.winwelfare.vouchers.CancelReceipt;
import it.winwelfare.vouchers.VoucherCancelled;
import it.winwelfare.vouchers.VoucherId;
import it.winwelfare.vouchers.internal.Voucher;
import it.winwelfare.vouchers.internal.VoucherRows;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The holder gives a voucher back before its use. The caller brings the transaction. */
@Component
public class Cancelling {

    private final Ledger ledger;
    private final VoucherRows vouchers;
    private final MoneyBack moneyBack;
    private final Employees employees;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Cancelling(
            Ledger ledger,
            VoucherRows vouchers,
            MoneyBack moneyBack,
            Employees employees,
            ApplicationEventPublisher events,
            Clock clock) {
        this.ledger = ledger;
        this.vouchers = vouchers;
        this.moneyBack = moneyBack;
        this.employees = employees;
        this.events = events;
        this.clock = clock;
    }

    /** See {@link it.winwelfare.vouchers.Vouchers#cancel}. */
    public CancelReceipt cancel(Actor actor, VoucherId id, String key) {
        Voucher voucher = own(actor, id);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return switch (claim(actor, voucher, key, now)) {
            case Claim.Fresh fresh -> cancel(actor, voucher, fresh.journal(), now);
            case Claim.Repeated repeated -> again(id);
        };
    }

    /** Read anew: the first request may have ended while this one waited for the key. */
    private CancelReceipt again(VoucherId id) {
        Voucher cancelled =
                vouchers.find(id).orElseThrow(() -> new IllegalStateException("a journal without its voucher: " + id));
        return receipt(cancelled, Objects.requireNonNull(cancelled.closedAt()));
    }

    private Voucher own(Actor actor, VoucherId id) {
        Voucher voucher = vouchers.find(id).orElseThrow(() -> Refused.notFound("voucher-unknown"));
        if (!employees.self(actor).id().equals(voucher.employee())) {
            throw Refused.notFound("voucher-unknown");
        }
        return voucher;
    }

    /** The purchase can be reversed once, so that even two keys give the money back once. */
    private Claim claim(Actor actor, Voucher voucher, String key, Instant now) {
        try {
            return ledger.claim(new Head(
                    JournalKind.CANCELLATION,
                    voucher.id().value(),
                    BusinessTime.dateOf(now),
                    IdempotencyKey.of("cancel:" + actor.requireUser(), key, voucher.id()),
                    voucher.issueJournal()));
        } catch (AlreadyReversed cancelled) {
            throw whyNot(voucher.id());
        }
    }

    private CancelReceipt cancel(Actor actor, Voucher voucher, JournalId journal, Instant now) {
        if (!vouchers.cancel(voucher.id(), now)) {
            throw whyNot(voucher.id());
        }
        moneyBack.send(journal, JournalKind.CANCELLATION, List.of(voucher));
        events.publishEvent(new VoucherCancelled(
                actor,
                voucher.id(),
                voucher.employee(),
                voucher.provider(),
                voucher.faceValue(),
                voucher.own(),
                voucher.grant(),
                now));
        return receipt(voucher, now);
    }

    private static CancelReceipt receipt(Voucher voucher, Instant at) {
        return new CancelReceipt(voucher.id(), voucher.own(), voucher.grant(), at);
    }

    /** The reason from the voucher as it is now, after whoever was faster. */
    private Rejection whyNot(VoucherId id) {
        Voucher voucher = vouchers.find(id).orElseThrow(() -> Refused.notFound("voucher-unknown"));
        return switch (voucher.state()) {
            case REDEEMED, SETTLED ->
                Refused.conflict("voucher-already-used", "at", Objects.requireNonNull(voucher.redeemedAt()));
            case CANCELLED -> Refused.conflict("voucher-cancelled", "at", Objects.requireNonNull(voucher.closedAt()));
            case EXPIRED -> Refused.conflict("voucher-expired", "on", voucher.validUntil());
            // Redeemed when we tried and undone since.
            case ISSUED -> Refused.conflict("voucher-busy");
        };
    }
}
