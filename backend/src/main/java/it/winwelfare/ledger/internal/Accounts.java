package it.winwelfare.ledger.internal;

import it.winwelfare.database.MultiRow;
import it.winwelfare.database.Utc;
import it.winwelfare.identifiers.Ids;
import it.winwelfare.ledger.Account;
import it.winwelfare.ledger.AccountKind;
import it.winwelfare.ledger.InsufficientFunds;
import it.winwelfare.ledger.Line;
import it.winwelfare.money.Money;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Opens accounts and keeps the live balances of those with a floor. */
@Component("ledgerAccounts") // identity has accounts too
public class Accounts {

    private static final MultiRow ACCOUNTS = MultiRow.intoUnlessKnown("ledger_account", "kind", "owner", "opened_at");
    private static final MultiRow BALANCES =
            MultiRow.intoUnlessKnown("ledger_balance", "kind", "owner", "balance", "floor");
    private static final int AT_ONCE = 100;

    private final JdbcTemplate jdbc;
    private final Balances balances;
    private final Clock clock;

    Accounts(JdbcTemplate jdbc, Balances balances, Clock clock) {
        this.jdbc = jdbc;
        this.balances = balances;
        this.clock = clock;
    }

    /** Opens those that are not open yet. */
    public void open(Collection<Account> toOpen) {
        LocalDateTime now = Utc.column(clock.instant());
        List<Account> sorted = toOpen.stream().distinct().sorted().toList();
        ACCOUNTS.insert(
                jdbc,
                sorted.stream()
                        .<Object[]>map(account -> new Object[] {account.kind().name(), Ids.bytes(account.owner()), now})
                        .toList());
        BALANCES.insert(
                jdbc,
                sorted.stream()
                        .filter(account -> account.kind().floored())
                        .<Object[]>map(
                                account -> new Object[] {account.kind().name(), Ids.bytes(account.owner()), 0, 0})
                        .toList());
    }

    /**
     * Moves the live balances by what the lines add up to, in the order of the accounts.
     *
     * @throws InsufficientFunds if one would fall below its floor
     */
    public void apply(List<Line> lines) {
        Map<Account, Long> deltas = new TreeMap<>();
        for (Line line : lines) {
            add(deltas, line.debit(), Math.negateExact(line.amount().cents()));
            add(deltas, line.credit(), line.amount().cents());
        }
        deltas.values().removeIf(delta -> delta == 0);
        if (deltas.isEmpty()) {
            return;
        }
        try {
            update(deltas);
        } catch (DataAccessException refused) {
            throw CheckViolation.is(refused) ? new InsufficientFunds(shortOf(deltas)) : refused;
        }
    }

    private static void add(Map<Account, Long> deltas, Account account, long delta) {
        if (account.kind().floored()) {
            deltas.merge(account, delta, Math::addExact);
        }
    }

    /** Those of one kind by one statement for many, in the order of their key, which is the order of all who take several. */
    private void update(Map<Account, Long> deltas) {
        List<Map.Entry<Account, Long>> all = List.copyOf(deltas.entrySet());
        for (int from = 0; from < all.size(); ) {
            AccountKind kind = all.get(from).getKey().kind();
            int to = from + 1;
            while (to < all.size()
                    && to - from < AT_ONCE
                    && all.get(to).getKey().kind() == kind) {
                to++;
            }
            if (update(kind, all.subList(from, to)) != to - from) {
                throw new IllegalArgumentException("an account with a floor is not open: " + deltas.keySet());
            }
            from = to;
        }
    }

    private int update(AccountKind kind, List<Map.Entry<Account, Long>> deltas) {
        if (deltas.size() == 1) {
            return jdbc.update(
                    "UPDATE ledger_balance SET balance = balance + ? WHERE kind = ? AND owner = ?",
                    deltas.getFirst().getValue(),
                    kind.name(),
                    Ids.bytes(deltas.getFirst().getKey().owner()));
        }
        List<Object> values = new ArrayList<>();
        deltas.forEach(
                delta -> Collections.addAll(values, Ids.bytes(delta.getKey().owner()), delta.getValue()));
        values.add(kind.name());
        deltas.forEach(delta -> values.add(Ids.bytes(delta.getKey().owner())));
        return jdbc.update(
                "UPDATE ledger_balance SET balance = balance + CASE owner"
                        + " WHEN ? THEN CAST(? AS SIGNED)".repeat(deltas.size())
                        + " END WHERE kind = ? AND owner IN ("
                        + String.join(",", Collections.nCopies(deltas.size(), "?")) + ")",
                values.toArray());
    }

    /** Which account it was: the refused statement does not say. Its transaction is lost in any case. */
    private Account shortOf(Map<Account, Long> deltas) {
        Map<Account, Money> now = balances.live(deltas.keySet());
        return deltas.entrySet().stream()
                .filter(delta -> delta.getValue() < 0)
                .filter(delta -> now.getOrDefault(delta.getKey(), Money.ZERO)
                        .plus(Money.cents(delta.getValue()))
                        .isNegative())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> firstDebited(deltas));
    }

    private static Account firstDebited(Map<Account, Long> deltas) {
        return deltas.entrySet().stream()
                .filter(delta -> delta.getValue() < 0)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a floor was crossed by money coming in: " + deltas));
    }
}
