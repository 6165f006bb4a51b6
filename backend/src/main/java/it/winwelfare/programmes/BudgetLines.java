package it.winwelfare.programmes;

import it.winwelfare.identifiers.Ids;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.Role;
import it.winwelfare.ledger.Account;
import it.winwelfare.ledger.Atomically;
import it.winwelfare.ledger.Claim;
import it.winwelfare.ledger.Head;
import it.winwelfare.ledger.IdempotencyKey;
import it.winwelfare.ledger.JournalId;
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
import java.util.TreeSet;
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
        return open(by, line, Ids.next().toString());
    }

    /**
     * As {@link #open(Actor, NewBudgetLine)}; the same request with the same key opens nothing more and gives the first line again.
     *
     * @param key the caller's own, 1 to 100 visible ASCII characters
     * @throws it.winwelfare.problems.Rejection {@code idempotency-key-reused} if the key came with another line
     */
    public BudgetLineId open(Actor by, NewBudgetLine line, String key) {
        by.requireAny(Role.AMBITO, Role.ATS);
        NewBudgetLine checked = BudgetLineRules.checked(line);
        IdempotencyKey once = once(checked, key);
        return atomically.call(() -> {
            BudgetLineId id = BudgetLineId.next();
            Head head = new Head(JournalKind.GRANT_AWARD, id.value(), BusinessTime.today(clock), once);
            return switch (ledger.claim(head)) {
                case Claim.Repeated first -> new BudgetLineId(first.reference());
                case Claim.Fresh fresh -> {
                    book.add(id, checked);
                    fund(fresh.journal(), id, checked.awarded());
                    events.publishEvent(new BudgetLineOpened(by, id, checked.alliance(), checked.awarded()));
                    yield id;
                }
            };
        });
    }

    private static IdempotencyKey once(NewBudgetLine line, String key) {
        CoFundingRule rule = line.rule();
        return IdempotencyKey.of(
                "grant-award:" + line.project(),
                key,
                line.alliance(),
                line.name(),
                line.awarded().cents(),
                line.period(),
                rule.share(),
                new TreeSet<>(rule.categories()),
                rule.capPerPerson().cents());
    }

    /**
     * The lines of all alliances, by start and name. One query.
     *
     * @param actor of the Ambito or ATS
     */
    @Transactional(readOnly = true)
    public List<BudgetLine> all(Actor actor) {
        actor.requireAny(Role.AMBITO, Role.ATS);
        return book.lines();
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

    private void fund(JournalId journal, BudgetLineId line, Money awarded) {
        Account account = Account.grantLine(line.value());
        ledger.open(Account.bank(), account);
        ledger.transfer(journal, JournalKind.GRANT_AWARD, List.of(new Line(Account.bank(), account, awarded)));
    }
}
