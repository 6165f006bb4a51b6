package it.winwelfare.programmes;

import it.winwelfare.identity.Actor;
import it.winwelfare.identity.Role;
import it.winwelfare.ledger.Account;
import it.winwelfare.ledger.Atomically;
import it.winwelfare.ledger.Claim;
import it.winwelfare.ledger.Head;
import it.winwelfare.ledger.IdempotencyKey;
import it.winwelfare.ledger.JournalKind;
import it.winwelfare.ledger.Ledger;
import it.winwelfare.ledger.Line;
import it.winwelfare.money.BusinessTime;
import it.winwelfare.money.Money;
import it.winwelfare.network.AllianceId;
import it.winwelfare.network.Alliances;
import it.winwelfare.programmes.internal.BudgetBook;
import it.winwelfare.programmes.internal.BudgetLineRules;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The budget lines of the projects, each with its own account in the ledger. */
@Component
public class BudgetLines {

    private final BudgetBook book;
    private final Alliances alliances;
    private final Ledger ledger;
    private final Atomically atomically;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BudgetLines(
            BudgetBook book,
            Alliances alliances,
            Ledger ledger,
            Atomically atomically,
            ApplicationEventPublisher events,
            Clock clock) {
        this.book = book;
        this.alliances = alliances;
        this.ledger = ledger;
        this.atomically = atomically;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Opens a line: its part of the project's award becomes spendable, in the same transaction.
     *
     * @param by of the Ambito or ATS
     * @throws it.winwelfare.problems.FieldErrors by the names of {@link NewBudgetLine} and {@link CoFundingRule}
     * @throws it.winwelfare.problems.Rejection {@code unknown-id} of the project in the alliance, {@code award-exceeded} if the lines
     *     together would have more than the award, {@code budget-line-name-taken} in the project
     */
    public BudgetLineId open(Actor by, NewBudgetLine line) {
        by.requireAny(Role.AMBITO, Role.ATS);
        NewBudgetLine checked = BudgetLineRules.checked(line);
        return atomically.call(() -> {
            BudgetLineId id = book.add(checked);
            fund(id, checked.awarded());
            events.publishEvent(new BudgetLineOpened(by, id, checked.alliance(), checked.awarded()));
            return id;
        });
    }

    /**
     * The lines of an alliance, by start and name.
     *
     * @param actor who directs the alliance (see {@link Alliances#requireDirector})
     */
    @Transactional(readOnly = true)
    public List<BudgetLine> of(Actor actor, AllianceId alliance) {
        alliances.requireDirector(actor, alliance);
        return book.linesOf(alliance);
    }

    /**
     * @param actor who directs the line's alliance (see {@link Alliances#requireDirector})
     * @throws it.winwelfare.problems.Rejection {@code unknown-id}
     */
    @Transactional(readOnly = true)
    public BudgetLine find(Actor actor, BudgetLineId id) {
        BudgetLine line = book.require(id);
        alliances.requireDirector(actor, line.alliance());
        return line;
    }

    /**
     * For modules above, which check the actor themselves.
     *
     * @throws it.winwelfare.problems.Rejection {@code unknown-id}
     */
    @Transactional(readOnly = true)
    public BudgetLine get(BudgetLineId id) {
        return book.require(id);
    }

    /** The names of those of the ids that are known, in one query. They stand on vouchers and statements. */
    @Transactional(readOnly = true)
    public Map<BudgetLineId, String> names(Collection<BudgetLineId> ids) {
        return book.names(ids);
    }

    /** The line's id is new, so its journal's key can only be claimed once. */
    private void fund(BudgetLineId line, Money awarded) {
        Account account = Account.grantLine(line.value());
        ledger.open(Account.bank(), account);
        IdempotencyKey key = IdempotencyKey.of("grant-award", line.toString(), awarded.cents());
        Head head = new Head(JournalKind.GRANT_AWARD, line.value(), BusinessTime.today(clock), key);
        if (ledger.claim(head) instanceof Claim.Fresh fresh) {
            ledger.transfer(
                    fresh.journal(), JournalKind.GRANT_AWARD, List.of(new Line(Account.bank(), account, awarded)));
        }
    }
}
