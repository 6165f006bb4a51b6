package it.winwelfare.wallets.internal;

import it.winwelfare.companies.Plans;
import it.winwelfare.companies.WelfarePlan;
import it.winwelfare.employees.Employees;
import it.winwelfare.identity.Actor;
import it.winwelfare.ledger.Account;
import it.winwelfare.ledger.Atomically;
import it.winwelfare.ledger.Claim;
import it.winwelfare.ledger.Head;
import it.winwelfare.ledger.IdempotencyKey;
import it.winwelfare.ledger.InsufficientFunds;
import it.winwelfare.ledger.JournalId;
import it.winwelfare.ledger.JournalKind;
import it.winwelfare.ledger.Ledger;
import it.winwelfare.ledger.Line;
import it.winwelfare.money.BusinessTime;
import it.winwelfare.money.Money;
import it.winwelfare.problems.Rejection;
import it.winwelfare.wallets.AllocationDone;
import it.winwelfare.wallets.AllocationId;
import it.winwelfare.wallets.AllocationState;
import it.winwelfare.wallets.AllocationView;
import it.winwelfare.wallets.PocketId;
import it.winwelfare.wallets.internal.PocketBook.Opening;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Does an allocation in one transaction: all pockets with their money, or none. Run again after any cut it begins afresh; run again
 * after its end it does nothing.
 */
@Component
public class AllocationRun {

    static final String FUNDS_INSUFFICIENT = "allocation-funds-insufficient";
    static final String INTERRUPTED = "allocation-interrupted";
    private static final Logger log = LoggerFactory.getLogger(AllocationRun.class);

    private final AllocationBook allocations;
    private final PocketBook pockets;
    private final Plans plans;
    private final Employees employees;
    private final Ledger ledger;
    private final Atomically atomically;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AllocationRun(
            AllocationBook allocations,
            PocketBook pockets,
            Plans plans,
            Employees employees,
            Ledger ledger,
            Atomically atomically,
            ApplicationEventPublisher events,
            Clock clock) {
        this.allocations = allocations;
        this.pockets = pockets;
        this.plans = plans;
        this.employees = employees;
        this.ledger = ledger;
        this.atomically = atomically;
        this.events = events;
        this.clock = clock;
    }

    /** Runs it to its end. */
    public void run(AllocationId id) {
        if (!atomically.call(() -> allocations.begin(id))) {
            log.debug("allocation {} has ended before", id);
            return;
        }
        try {
            atomically.run(() -> give(id));
        } catch (InsufficientFunds overtaken) {
            // Somebody took the money between the look and the transfer; the second look sees it and says so.
            log.debug("allocation {} is looked at again", id);
            atomically.run(() -> give(id));
        }
    }

    /** Gives up after too many faults: nothing was given. */
    void giveUp(AllocationId id) {
        atomically.run(() -> allocations.end(id, AllocationState.FAILED, INTERRUPTED, 0, Money.ZERO));
    }

    /** What it would do now. */
    public Reckoned reckon(WelfarePlan plan, @Nullable String category) {
        Reckoning reckoning = reckoning(plan, category);
        return new Reckoned(
                reckoning.gifts().size(),
                reckoning.alreadyServed(),
                reckoning.total(),
                ledger.balance(funds(plan)),
                reckoning.refusal().orElse(null));
    }

    /** A reckoning without the people. */
    public record Reckoned(
            int employees,
            int alreadyServed,
            Money total,
            Money free,
            @Nullable Rejection refusal) {}

    private void give(AllocationId id) {
        AllocationView view =
                allocations.lock(id).map(AllocationBook.Entry::view).orElseThrow();
        if (view.state() != AllocationState.RUNNING) {
            return;
        }
        WelfarePlan plan = plans.get(view.plan());
        pockets.lock(plan);
        Reckoning reckoning = reckoning(plan, view.category());
        Money total = reckoning.total();
        String reason = reckoning
                .refusal()
                .map(Rejection::code)
                .orElseGet(() -> ledger.balance(funds(plan)).isLessThan(total) ? FUNDS_INSUFFICIENT : null);
        if (reason != null) {
            allocations.end(id, AllocationState.FAILED, reason, 0, total);
            return;
        }
        pay(id, plan, reckoning.gifts());
        int served = reckoning.gifts().size();
        allocations.end(id, AllocationState.DONE, null, served, total);
        events.publishEvent(
                new AllocationDone(Actor.system(WalletJobs.ALLOCATION), id, plan.company(), plan.id(), served, total));
    }

    private void pay(AllocationId id, WelfarePlan plan, List<Reckoning.Gift> gifts) {
        if (gifts.isEmpty()) {
            return;
        }
        List<Opening> openings = gifts.stream()
                .map(gift -> new Opening(PocketId.next(), gift.employee(), gift.amount(), gift.closesOn()))
                .toList();
        pockets.open(id, plan, openings);
        ledger.open(openings.stream()
                .map(opening -> Account.pocket(opening.id().value()))
                .toList());
        List<Line> lines = openings.stream()
                .map(opening ->
                        new Line(funds(plan), Account.pocket(opening.id().value()), opening.amount()))
                .toList();
        ledger.transfer(claim(id), JournalKind.ALLOCATION, lines);
    }

    private JournalId claim(AllocationId id) {
        Head head = new Head(
                JournalKind.ALLOCATION,
                id.value(),
                BusinessTime.today(clock),
                IdempotencyKey.of("allocation", id.toString()));
        return switch (ledger.claim(head)) {
            case Claim.Fresh fresh -> fresh.journal();
            case Claim.Repeated repeated ->
                throw new IllegalStateException("an allocation that is not done has a journal: " + repeated);
        };
    }

    private Reckoning reckoning(WelfarePlan plan, @Nullable String category) {
        return Reckoning.of(
                plan,
                category,
                employees.participants(plan.company(), null),
                pockets.served(plan.id()),
                BusinessTime.today(clock));
    }

    private static Account funds(WelfarePlan plan) {
        return Account.companyFunds(plan.company().value());
    }
}
