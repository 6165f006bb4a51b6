package it.winwelfare.wallets.internal;

import it.winwelfare.identifiers.Ids;
import it.winwelfare.identity.OrganisationId;
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
import it.winwelfare.wallets.PocketId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Brings back to the companies what is left in pockets whose time is over, in chunks that are a transaction each. It takes what it
 * finds under a lock, so it may be cut off anywhere and run twice; money that comes into a closed pocket later, from a voucher given
 * back, is taken by the next run.
 */
@Component
public class PocketReturn {

    private static final int CHUNK = 500;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final PocketBook pockets;
    private final Leavers leavers;
    private final Ledger ledger;
    private final Atomically atomically;
    private final Clock clock;

    PocketReturn(PocketBook pockets, Leavers leavers, Ledger ledger, Atomically atomically, Clock clock) {
        this.pockets = pockets;
        this.leavers = leavers;
        this.ledger = ledger;
        this.atomically = atomically;
        this.clock = clock;
    }

    /** Answers how much came back in all. */
    public Money run() {
        leavers.align();
        Money total = Money.ZERO;
        UUID after = BEFORE_ALL;
        while (true) {
            UUID from = after;
            Chunk chunk = atomically.call(() -> chunk(from));
            if (chunk.last == null) {
                return total;
            }
            total = total.plus(chunk.amount);
            after = chunk.last;
        }
    }

    private record Chunk(@Nullable UUID last, Money amount) {}

    private Chunk chunk(UUID after) {
        List<PocketRecord> closed = pockets.lockClosed(after, BusinessTime.today(clock), CHUNK);
        if (closed.isEmpty()) {
            return new Chunk(null, Money.ZERO);
        }
        Map<Account, Money> balances =
                ledger.balances(closed.stream().map(PocketRecord::account).toList());
        Map<PocketId, Money> left = new HashMap<>();
        Map<OrganisationId, List<Line>> lines = new HashMap<>();
        for (PocketRecord pocket : closed) {
            Money balance = balances.getOrDefault(pocket.account(), Money.ZERO);
            if (balance.isPositive()) {
                left.put(pocket.id(), balance);
                Account funds = Account.companyFunds(pocket.company().value());
                lines.computeIfAbsent(pocket.company(), company -> new ArrayList<>())
                        .add(new Line(pocket.account(), funds, balance));
            }
        }
        lines.forEach((company, ofCompany) -> bring(ofCompany));
        pockets.returned(left);
        return new Chunk(closed.getLast().id().value(), Money.sum(left.values()));
    }

    private void bring(List<Line> lines) {
        UUID reference = Ids.next();
        Head head = new Head(
                JournalKind.POCKET_RETURN,
                reference,
                BusinessTime.today(clock),
                IdempotencyKey.of("pocket-return", reference.toString()));
        if (ledger.claim(head) instanceof Claim.Fresh(var journal)) {
            ledger.transfer(journal, JournalKind.POCKET_RETURN, lines);
        } else {
            throw new IllegalStateException("a new id came twice: " + reference);
        }
    }
}
