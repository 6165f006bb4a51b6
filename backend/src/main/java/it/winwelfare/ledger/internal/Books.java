package it.winwelfare.ledger.internal;

import it.winwelfare.database.Utc;
import it.winwelfare.identifiers.Cursor;
import it.winwelfare.identifiers.Ids;
import it.winwelfare.identifiers.Slice;
import it.winwelfare.ledger.Account;
import it.winwelfare.ledger.Journal;
import it.winwelfare.ledger.JournalId;
import it.winwelfare.ledger.JournalKind;
import it.winwelfare.ledger.Line;
import it.winwelfare.ledger.Movement;
import it.winwelfare.money.Money;
import it.winwelfare.problems.Refused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what stands in the books. */
@Component
public class Books {

    private final JdbcClient client;
    private final Balances balances;

    Books(JdbcClient client, Balances balances) {
        this.client = client;
        this.balances = balances;
    }

    /** Balances of any accounts; absent are those with a floor that are not open. */
    public Map<Account, Money> balances(Collection<Account> accounts) {
        Map<Boolean, List<Account>> byFloor = accounts.stream()
                .distinct()
                .collect(Collectors.partitioningBy(account -> account.kind().floored()));
        Map<Account, Money> all = balances.live(byFloor.getOrDefault(true, List.of()));
        byFloor.getOrDefault(false, List.of()).forEach(account -> all.put(account, balances.free(account)));
        return all;
    }

    /** The history of the accounts in one list, newest first. */
    public Slice<Movement> movements(Collection<Account> accounts, @Nullable String cursor, int limit) {
        if (accounts.isEmpty()) {
            return Slice.empty();
        }
        Cursor after = Cursor.parse(cursor, 2);
        UUID journal = after == null ? new UUID(-1, -1) : after.id(0);
        int place = after == null ? 0 : number(after);
        List<Movement> rows = new ArrayList<>();
        Balances.byKind(accounts).forEach((kind, ofKind) -> {
            rows.addAll(side("credit", "debit", 1, kind.name(), ofKind, journal, place, limit));
            rows.addAll(side("debit", "credit", -1, kind.name(), ofKind, journal, place, limit));
        });
        rows.sort((a, b) -> {
            int byJournal = b.journal().value().compareTo(a.journal().value());
            return byJournal != 0 ? byJournal : Integer.compare(place(a), place(b));
        });
        return Slice.of(
                rows.subList(0, Math.min(rows.size(), limit + 1)),
                limit,
                last -> Cursor.at(last.journal().value(), place(last)));
    }

    /** Where a movement stands within its journal; a line between two accounts of the same list stands there twice. */
    private static int place(Movement movement) {
        return 2 * movement.line() + (movement.amount().isPositive() ? 0 : 1);
    }

    private static int number(Cursor cursor) {
        try {
            return Integer.parseInt(cursor.key(1));
        } catch (NumberFormatException notANumber) {
            throw Refused.invalid("invalid-cursor");
        }
    }

    private List<Movement> side(
            String own,
            String other,
            int sign,
            String kind,
            List<Account> accounts,
            UUID journal,
            int place,
            int limit) {
        return client.sql("""
                        SELECT t.journal, t.line, t.journal_kind, j.reference, j.recorded_at, t.amount,
                               t.%1$s_kind own_kind, t.%1$s_owner own_owner,
                               t.%2$s_kind other_kind, t.%2$s_owner other_owner
                        FROM ledger_transfer t JOIN ledger_journal j ON j.id = t.journal
                        WHERE t.%1$s_kind = :kind AND t.%1$s_owner IN (:owners)
                          AND (t.journal < :journal OR (t.journal = :journal AND 2 * t.line + :side > :place))
                        ORDER BY t.journal DESC, t.line
                        LIMIT :limit""".formatted(own, other))
                .param("kind", kind)
                .param("owners", Balances.owners(accounts))
                .param("journal", Ids.bytes(journal))
                .param("side", sign > 0 ? 0 : 1)
                .param("place", place)
                .param("limit", limit + 1)
                .query((row, n) -> movement(row, sign))
                .list();
    }

    private static Movement movement(ResultSet row, int sign) throws SQLException {
        return new Movement(
                new JournalId(Ids.uuid(row.getBytes("journal"))),
                row.getInt("line"),
                JournalKind.valueOf(row.getString("journal_kind")),
                Ids.uuid(row.getBytes("reference")),
                Utc.instant(row, "recorded_at"),
                Balances.account(row, "own_kind", "own_owner"),
                Balances.account(row, "other_kind", "other_owner"),
                Money.cents(sign * row.getLong("amount")));
    }

    /** Signed sums by kind of journal. */
    public Map<JournalKind, Money> totals(Account account) {
        Map<JournalKind, Money> totals = new EnumMap<>(JournalKind.class);
        client.sql("""
                        SELECT journal_kind, SUM(amount) total FROM ledger_transfer
                        WHERE credit_kind = :kind AND credit_owner = :owner GROUP BY journal_kind
                        UNION ALL
                        SELECT journal_kind, -SUM(amount) total FROM ledger_transfer
                        WHERE debit_kind = :kind AND debit_owner = :owner GROUP BY journal_kind""")
                .param("kind", account.kind().name())
                .param("owner", Ids.bytes(account.owner()))
                .query((row, n) -> Map.entry(
                        JournalKind.valueOf(row.getString("journal_kind")), Money.cents(row.getLong("total"))))
                .list()
                .forEach(entry -> totals.merge(entry.getKey(), entry.getValue(), Money::plus));
        return totals;
    }

    /** The newest journal of a kind about a thing. */
    public Optional<JournalId> newest(JournalKind kind, UUID reference) {
        return client.sql(
                        "SELECT id FROM ledger_journal WHERE reference = :reference AND kind = :kind ORDER BY id DESC LIMIT 1")
                .param("reference", Ids.bytes(reference))
                .param("kind", kind.name())
                .query((row, n) -> new JournalId(Ids.uuid(row.getBytes("id"))))
                .optional();
    }

    /** All journals about a thing with their lines, oldest first. */
    public List<Journal> about(UUID reference) {
        List<Journal> heads = client.sql("""
                        SELECT id, kind, reference, effective_on, recorded_at, reverses FROM ledger_journal
                        WHERE reference = :reference ORDER BY id""")
                .param("reference", Ids.bytes(reference))
                .query((row, n) -> head(row))
                .list();
        Map<JournalId, List<Line>> lines = lines(heads);
        return heads.stream()
                .map(head -> with(head, lines.getOrDefault(head.id(), List.of())))
                .toList();
    }

    private Map<JournalId, List<Line>> lines(List<Journal> heads) {
        if (heads.isEmpty()) {
            return Map.of();
        }
        return client
                .sql("""
                        SELECT journal, debit_kind, debit_owner, credit_kind, credit_owner, amount FROM ledger_transfer
                        WHERE journal IN (:journals) ORDER BY journal, line""")
                .param(
                        "journals",
                        heads.stream().map(head -> Ids.bytes(head.id().value())).toList())
                .query((row, n) -> Map.entry(
                        new JournalId(Ids.uuid(row.getBytes("journal"))),
                        new Line(
                                Balances.account(row, "debit_kind", "debit_owner"),
                                Balances.account(row, "credit_kind", "credit_owner"),
                                Money.cents(row.getLong("amount")))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static Journal head(ResultSet row) throws SQLException {
        byte[] reverses = row.getBytes("reverses");
        return new Journal(
                new JournalId(Ids.uuid(row.getBytes("id"))),
                JournalKind.valueOf(row.getString("kind")),
                Ids.uuid(row.getBytes("reference")),
                row.getObject("effective_on", LocalDate.class),
                Utc.instant(row, "recorded_at"),
                reverses == null ? null : new JournalId(Ids.uuid(reverses)),
                List.of());
    }

    private static Journal with(Journal head, List<Line> lines) {
        return new Journal(
                head.id(),
                head.kind(),
                head.reference(),
                head.effectiveOn(),
                head.recordedAt(),
                head.reverses(),
                lines);
    }
}
