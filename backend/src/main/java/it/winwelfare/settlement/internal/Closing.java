package it.winwelfare.settlement.internal;

import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.ledger.Atomically;
import it.winwelfare.money.BusinessTime;
import it.winwelfare.money.Money;
import it.winwelfare.settlement.StatementClosed;
import it.winwelfare.settlement.StatementId;
import it.winwelfare.vouchers.ProviderTakings;
import it.winwelfare.vouchers.RedeemedVoucher;
import it.winwelfare.vouchers.StatementRef;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Closes one provider's month: reads, numbers, writes and settles in one transaction. */
@Component
public class Closing {

    private final Atomically atomically;
    private final ProviderTakings takings;
    private final StatementRows rows;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Closing(
            Atomically atomically,
            ProviderTakings takings,
            StatementRows rows,
            ApplicationEventPublisher events,
            Clock clock) {
        this.atomically = atomically;
        this.takings = takings;
        this.rows = rows;
        this.events = events;
        this.clock = clock;
    }

    /** The new statement; empty if there is nothing to settle, or somebody else closed it a moment ago. */
    public Optional<StatementId> close(Actor by, OrganisationId provider, YearMonth month) {
        return atomically.call(() -> {
            Instant now = clock.instant();
            // The number's row is locked first: two closes at the same moment follow each other, and the second finds
            // nothing left.
            String number = rows.nextNumber(BusinessTime.dateOf(now).getYear());
            List<RedeemedVoucher> vouchers = takings.redeemedIn(provider, month);
            if (vouchers.isEmpty() || rows.exists(provider, month)) {
                rows.giveBackNumber(BusinessTime.dateOf(now).getYear());
                return Optional.<StatementId>empty();
            }
            return Optional.of(write(by, provider, month, number, vouchers, now));
        });
    }

    private StatementId write(
            Actor by,
            OrganisationId provider,
            YearMonth month,
            String number,
            List<RedeemedVoucher> vouchers,
            Instant now) {
        StatementId id = StatementId.next();
        Money total = Money.sum(vouchers.stream().map(RedeemedVoucher::amount).toList());
        Money own = Money.sum(vouchers.stream().map(RedeemedVoucher::own).toList());
        rows.insert(new StatementRows.NewStatement(id, provider, month, number, total, own, now), vouchers);
        takings.settle(vouchers.stream().map(RedeemedVoucher::voucher).toList(), new StatementRef(id.value()));
        events.publishEvent(new StatementClosed(by, id, provider, month, number, total));
        return id;
    }
}
