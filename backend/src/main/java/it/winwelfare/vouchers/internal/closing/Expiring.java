package it.winwelfare.vouchers.internal.closing;

import it.winwelfare.identifiers.Ids;
import it.winwelfare.identity.Actor;
import it.winwelfare.ledger.Claim;
import it.winwelfare.ledger.Head;
import it.winwelfare.ledger.IdempotencyKey;
import it.winwelfare.ledger.JournalKind;
import it.winwelfare.ledger.Ledger;
import it.winwelfare.money.BusinessTime;
import it.winwelfare.vouchers.VoucherExpired;
import it.winwelfare.vouchers.VoucherId;
import it.winwelfare.vouchers.VouchersExpired;
import it.winwelfare.vouchers.VouchersExpired.Ended;
import it.winwelfare.vouchers.internal.Voucher;
import it.winwelfare.vouchers.internal.VoucherRows;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Ends vouchers whose last day has passed, some hundred by one journal. The caller brings the transaction. */
@Component
public class Expiring {

    private static final Actor BY = Actor.system("vouchers.expiry");

    private final Ledger ledger;
    private final VoucherRows vouchers;
    private final MoneyBack moneyBack;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Expiring(Ledger ledger, VoucherRows vouchers, MoneyBack moneyBack, ApplicationEventPublisher events, Clock clock) {
        this.ledger = ledger;
        this.vouchers = vouchers;
        this.moneyBack = moneyBack;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Ends the next vouchers that are due and that nobody holds at the moment.
     *
     * @return how many, zero when none is left
     */
    public int next(int most) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LocalDate today = BusinessTime.dateOf(now);
        List<Voucher> due = vouchers.lockDue(today, most);
        if (due.isEmpty()) {
            return 0;
        }
        Claim.Fresh journal = journalOf(Ids.next(), today);
        List<VoucherId> ids = due.stream().map(Voucher::id).toList();
        int expired = vouchers.expire(ids, now);
        if (expired != due.size()) {
            throw new IllegalStateException("locked " + due.size() + " vouchers and changed " + expired);
        }
        moneyBack.send(journal.journal(), JournalKind.EXPIRY, due);
        due.forEach(voucher -> events.publishEvent(expired(voucher, now)));
        events.publishEvent(new VouchersExpired(
                BY,
                due.stream()
                        .map(voucher -> new Ended(voucher.id(), voucher.employee(), voucher.own()))
                        .toList()));
        return expired;
    }

    /** One journal for the whole chunk; it has no request behind it that could come twice, so its key is its own id. */
    private Claim.Fresh journalOf(UUID chunk, LocalDate today) {
        Head head = new Head(JournalKind.EXPIRY, chunk, today, IdempotencyKey.of("expiry", chunk.toString(), today));
        if (ledger.claim(head) instanceof Claim.Fresh fresh) {
            return fresh;
        }
        throw new IllegalStateException("a new id was used before: " + chunk);
    }

    private static VoucherExpired expired(Voucher voucher, Instant at) {
        return new VoucherExpired(
                BY,
                voucher.id(),
                voucher.employee(),
                voucher.provider(),
                voucher.faceValue(),
                voucher.own(),
                voucher.grant(),
                voucher.validUntil(),
                at);
    }
}
