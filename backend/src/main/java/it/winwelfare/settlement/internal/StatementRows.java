package it.winwelfare.settlement.internal;

import it.winwelfare.database.Utc;
import it.winwelfare.identifiers.Ids;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.money.Money;
import it.winwelfare.network.Organisations;
import it.winwelfare.programmes.BudgetLineId;
import it.winwelfare.settlement.Statement;
import it.winwelfare.settlement.StatementId;
import it.winwelfare.settlement.StatementLine;
import it.winwelfare.vouchers.RedeemedVoucher;
import it.winwelfare.vouchers.VoucherId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of the statements. Written once, never changed. */
@Component
public class StatementRows {

    private static final int BATCH = 500;
    private static final String HEADS = """
            SELECT id, provider, month, number, total, from_companies, vouchers, closed_at FROM settlement_statement
            """;

    private final JdbcClient client;
    private final JdbcTemplate jdbc;
    private final Organisations organisations;

    StatementRows(JdbcClient client, JdbcTemplate jdbc, Organisations organisations) {
        this.client = client;
        this.jdbc = jdbc;
        this.organisations = organisations;
    }

    record NewStatement(
            StatementId id,
            OrganisationId provider,
            YearMonth month,
            String number,
            Money total,
            Money fromCompanies,
            Instant closedAt) {}

    /** Takes the year's next number and keeps its row locked until the transaction ends, so that numbers have no gaps. */
    String nextNumber(int year) {
        client.sql("INSERT INTO settlement_numbering (year, last_number) VALUES (?, 1)"
                        + " ON DUPLICATE KEY UPDATE last_number = last_number + 1")
                .param(year)
                .update();
        int number = client.sql("SELECT last_number FROM settlement_numbering WHERE year = ?")
                .param(year)
                .query((row, n) -> row.getInt(1))
                .single();
        return "%d/%04d".formatted(year, number);
    }

    /** Gives the number just taken back, in the same transaction. */
    void giveBackNumber(int year) {
        client.sql("UPDATE settlement_numbering SET last_number = last_number - 1 WHERE year = ?")
                .param(year)
                .update();
    }

    boolean exists(OrganisationId provider, YearMonth month) {
        return client.sql("SELECT 1 FROM settlement_statement WHERE provider = ? AND month = ?")
                .param(Ids.bytes(provider.value()))
                .param(month.toString())
                .query((row, n) -> row.getInt(1))
                .optional()
                .isPresent();
    }

    void insert(NewStatement statement, List<RedeemedVoucher> vouchers) {
        client.sql("""
                        INSERT INTO settlement_statement
                          (id, provider, month, number, total, from_companies, vouchers, closed_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(Ids.bytes(statement.id().value()))
                .param(Ids.bytes(statement.provider().value()))
                .param(statement.month().toString())
                .param(statement.number())
                .param(statement.total().cents())
                .param(statement.fromCompanies().cents())
                .param(vouchers.size())
                .param(Utc.column(statement.closedAt()))
                .update();
        byte[] id = Ids.bytes(statement.id().value());
        List<Object[]> lines = new ArrayList<>();
        List<Object[]> grants = new ArrayList<>();
        for (RedeemedVoucher voucher : vouchers) {
            int position = lines.size() + 1;
            lines.add(new Object[] {
                id,
                position,
                Ids.bytes(voucher.voucher().value()),
                voucher.pseudonym(),
                Utc.column(voucher.redeemedAt()),
                voucher.serviceTitle(),
                voucher.amount().cents(),
                voucher.own().cents()
            });
            voucher.grants()
                    .forEach(grant -> grants.add(new Object[] {
                        id,
                        position,
                        Ids.bytes(grant.line().value()),
                        grant.lineName(),
                        grant.amount().cents()
                    }));
        }
        inBatches("""
                INSERT INTO settlement_voucher
                  (statement, position, voucher, pseudonym, redeemed_at, service_title, amount, own)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)""", lines);
        inBatches(
                "INSERT INTO settlement_grant (statement, position, line, line_name, amount) VALUES (?, ?, ?, ?, ?)",
                grants);
    }

    private void inBatches(String sql, List<Object[]> rows) {
        jdbc.batchUpdate(sql, rows, BATCH, (statement, row) -> {
            for (int i = 0; i < row.length; i++) {
                statement.setObject(i + 1, row[i]);
            }
        });
    }

    /** One statement. */
    public Optional<Statement> find(StatementId id) {
        return complete(client.sql(HEADS + "WHERE id = ?")
                        .param(Ids.bytes(id.value()))
                        .query((row, n) -> head(row))
                        .list())
                .stream()
                .findFirst();
    }

    /** A provider's statements, newest month first. */
    public List<Statement> ofProvider(OrganisationId provider) {
        return complete(client.sql(HEADS + "WHERE provider = ? ORDER BY month DESC")
                .param(Ids.bytes(provider.value()))
                .query((row, n) -> head(row))
                .list());
    }

    /** All statements of a month by provider's name. */
    public List<Statement> ofMonth(YearMonth month) {
        return complete(client.sql(HEADS + "WHERE month = ?")
                        .param(month.toString())
                        .query((row, n) -> head(row))
                        .list())
                .stream()
                .sorted(Comparator.comparing(Statement::providerName))
                .toList();
    }

    /** The vouchers of a statement in its order. */
    public List<StatementLine> lines(StatementId id) {
        Map<Integer, List<Statement.FromLine>> grants = client
                .sql(
                        "SELECT position, line, line_name, amount FROM settlement_grant WHERE statement = ? ORDER BY position, line")
                .param(Ids.bytes(id.value()))
                .query((row, n) -> Map.entry(row.getInt("position"), fromLine(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return client.sql("""
                        SELECT position, voucher, pseudonym, redeemed_at, service_title, amount, own
                        FROM settlement_voucher WHERE statement = ? ORDER BY position""")
                .param(Ids.bytes(id.value()))
                .query((row, n) -> new StatementLine(
                        new VoucherId(Ids.uuid(row.getBytes("voucher"))),
                        row.getString("pseudonym"),
                        Utc.instant(row, "redeemed_at"),
                        row.getString("service_title"),
                        Money.cents(row.getLong("amount")),
                        Money.cents(row.getLong("own")),
                        grants.getOrDefault(row.getInt("position"), List.of())))
                .list();
    }

    /** Adds names and what each budget line pays, with one query each for all. */
    private List<Statement> complete(List<Statement> heads) {
        if (heads.isEmpty()) {
            return heads;
        }
        Map<OrganisationId, String> names =
                organisations.names(heads.stream().map(Statement::provider).toList());
        Map<StatementId, List<Statement.FromLine>> parts = client
                .sql("""
                        SELECT statement, line, MAX(line_name) line_name, SUM(amount) amount FROM settlement_grant
                        WHERE statement IN (:statements) GROUP BY statement, line ORDER BY MAX(line_name)""")
                .param(
                        "statements",
                        heads.stream().map(head -> Ids.bytes(head.id().value())).toList())
                .query((row, n) -> Map.entry(new StatementId(Ids.uuid(row.getBytes("statement"))), fromLine(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return heads.stream()
                .map(head -> new Statement(
                        head.id(),
                        head.provider(),
                        names.getOrDefault(head.provider(), ""),
                        head.month(),
                        head.number(),
                        head.total(),
                        head.fromCompanies(),
                        parts.getOrDefault(head.id(), List.of()),
                        head.vouchers(),
                        head.closedAt()))
                .toList();
    }

    private static Statement head(ResultSet row) throws SQLException {
        return new Statement(
                new StatementId(Ids.uuid(row.getBytes("id"))),
                new OrganisationId(Ids.uuid(row.getBytes("provider"))),
                "",
                YearMonth.parse(row.getString("month")),
                row.getString("number"),
                Money.cents(row.getLong("total")),
                Money.cents(row.getLong("from_companies")),
                List.of(),
                row.getInt("vouchers"),
                Utc.instant(row, "closed_at"));
    }

    private static Statement.FromLine fromLine(ResultSet row) throws SQLException {
        return new Statement.FromLine(
                new BudgetLineId(Ids.uuid(row.getBytes("line"))),
                row.getString("line_name"),
                Money.cents(row.getLong("amount")));
    }
}
