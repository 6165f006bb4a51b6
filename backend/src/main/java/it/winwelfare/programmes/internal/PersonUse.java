package it.winwelfare.programmes.internal;

import it.winwelfare.identifiers.Ids;
import it.winwelfare.money.Money;
import it.winwelfare.money.Percentage;
import it.winwelfare.network.AllianceId;
import it.winwelfare.programmes.BudgetLineId;
import it.winwelfare.programmes.Commitment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How much of each line each person has used. Written by guarded updates, so that the database decides and not a read before: two
 * purchases of one person at once can never cross the cap together.
 */
@Component
public class PersonUse {

    private static final Comparator<Commitment> ORDER =
            Comparator.comparing((Commitment one) -> one.line().value()).thenComparing(Commitment::person);

    private final JdbcClient sql;

    PersonUse(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * The lines of the alliances that are open on the day and pay for one of the categories, with what each of the persons has used of
     * them. One query.
     */
    public List<OpenLine> open(
            Collection<AllianceId> alliances, Collection<String> categories, Collection<UUID> persons, LocalDate on) {
        if (alliances.isEmpty()) {
            return List.of();
        }
        Map<BudgetLineId, OpenLine> lines = new LinkedHashMap<>();
        sql.sql("""
            SELECT l.id, l.alliance_id, l.name, l.share_basis_points, l.cap_cents, l.ends_on, l.every_category,
                   c.category, u.person_id, COALESCE(u.used_cents, 0) AS used_cents
            FROM programmes_budget_line l
            LEFT JOIN programmes_line_category c ON c.line_id = l.id AND c.category IN (:categories)
            LEFT JOIN programmes_person_use u ON u.line_id = l.id AND u.person_id IN (:persons)
            WHERE l.alliance_id IN (:alliances) AND l.starts_on <= :on AND l.ends_on >= :on
              AND (l.every_category OR c.category IS NOT NULL)
            """)
                .param("categories", categories)
                .param("persons", persons.stream().map(Ids::bytes).toList())
                .param(
                        "alliances",
                        alliances.stream().map(id -> Ids.bytes(id.value())).toList())
                .param("on", on)
                .query((row, n) -> open(row))
                .list()
                .forEach(part -> lines.merge(part.line(), part, OpenLine::with));
        return List.copyOf(lines.values());
    }

    /**
     * Adds to what the person has used.
     *
     * @return false if the cap does not allow it, or there is no such line; nothing is written then
     */
    public boolean add(BudgetLineId line, UUID person, Money amount) {
        // The first purchase of the person has no row yet; the way for several makes it.
        return guardedAdd(line, person, amount) || add(List.of(new Commitment(line, person, amount)));
    }

    /**
     * As {@link #add(BudgetLineId, UUID, Money)}, for different persons or lines by two statements: the first makes the rows that are
     * missing, and whoever else makes one meanwhile is no harm.
     *
     * @return false if a cap does not allow one of them; the transaction must not be committed then
     */
    public boolean add(List<Commitment> all) {
        List<Commitment> inOrder = all.stream().sorted(ORDER).toList();
        // The cast, since within a UNION the database would take a parameter for text.
        List<Object> rows = new ArrayList<>();
        inOrder.forEach(one -> Collections.addAll(
                rows, Ids.bytes(one.person()), Ids.bytes(one.line().value())));
        sql.sql("INSERT INTO programmes_person_use (line_id, person_id, used_cents, cap_cents) "
                        + String.join(
                                " UNION ALL ",
                                Collections.nCopies(
                                        all.size(),
                                        "SELECT id, CAST(? AS BINARY(16)), 0, cap_cents FROM programmes_budget_line"
                                                + " WHERE id = ?"))
                        + " ON DUPLICATE KEY UPDATE used_cents = programmes_person_use.used_cents")
                .params(rows)
                .update();
        List<Object> values = new ArrayList<>();
        inOrder.forEach(one -> Collections.addAll(
                values,
                Ids.bytes(one.line().value()),
                Ids.bytes(one.person()),
                one.amount().cents()));
        int cases = values.size();
        values.addAll(values.subList(0, cases));
        return sql.sql("UPDATE programmes_person_use SET used_cents = used_cents + CASE"
                                + " WHEN line_id = ? AND person_id = ? THEN CAST(? AS SIGNED)".repeat(all.size())
                                + " END WHERE "
                                + String.join(
                                        " OR ",
                                        Collections.nCopies(
                                                all.size(),
                                                "(line_id = ? AND person_id = ? AND used_cents + ? <= cap_cents)")))
                        .params(values)
                        .update()
                == all.size();
    }

    /**
     * Takes back from what the person has used.
     *
     * @return false if the person has not used so much; nothing is written then
     */
    public boolean subtract(BudgetLineId line, UUID person, Money amount) {
        return sql.sql("""
            UPDATE programmes_person_use SET used_cents = used_cents - :amount
            WHERE line_id = :line AND person_id = :person AND used_cents >= :amount
            """)
                        .param("amount", amount.cents())
                        .param("line", Ids.bytes(line.value()))
                        .param("person", Ids.bytes(person))
                        .update()
                == 1;
    }

    /** What each line was awarded and what all people have used of it. */
    public List<LineUse> totals() {
        return sql.sql("""
            SELECT l.id, l.awarded_cents, COALESCE(SUM(u.used_cents), 0) AS used_cents
            FROM programmes_budget_line l LEFT JOIN programmes_person_use u ON u.line_id = l.id
            GROUP BY l.id, l.awarded_cents
            """)
                .query((row, n) -> new LineUse(
                        line(row), Money.cents(row.getLong("awarded_cents")), Money.cents(row.getLong("used_cents"))))
                .list();
    }

    /** What a line was awarded, and what all people together have used of it. */
    public record LineUse(BudgetLineId line, Money awarded, Money used) {}

    private boolean guardedAdd(BudgetLineId line, UUID person, Money amount) {
        return sql.sql("""
            UPDATE programmes_person_use SET used_cents = used_cents + :amount
            WHERE line_id = :line AND person_id = :person AND used_cents + :amount <= cap_cents
            """)
                        .param("amount", amount.cents())
                        .param("line", Ids.bytes(line.value()))
                        .param("person", Ids.bytes(person))
                        .update()
                == 1;
    }

    private static OpenLine open(ResultSet row) throws SQLException {
        String category = row.getString("category");
        byte[] person = row.getBytes("person_id");
        return new OpenLine(
                line(row),
                new AllianceId(Ids.uuid(row.getBytes("alliance_id"))),
                row.getString("name"),
                Percentage.basisPoints(row.getInt("share_basis_points")),
                Money.cents(row.getLong("cap_cents")),
                row.getObject("ends_on", LocalDate.class),
                row.getBoolean("every_category"),
                category == null ? Set.of() : Set.of(category),
                person == null ? Map.of() : Map.of(Ids.uuid(person), Money.cents(row.getLong("used_cents"))));
    }

    private static BudgetLineId line(ResultSet row) throws SQLException {
        return new BudgetLineId(Ids.uuid(row.getBytes("id")));
    }
}
