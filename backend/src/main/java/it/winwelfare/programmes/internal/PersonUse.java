package it.winwelfare.programmes.internal;

import it.winwelfare.identifiers.Ids;
import it.winwelfare.money.Money;
import it.winwelfare.money.Percentage;
import it.winwelfare.network.AllianceId;
import it.winwelfare.programmes.Ask;
import it.winwelfare.programmes.BudgetLineId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How much of each line each person has used. Written by guarded updates, so that the database decides and not a read before: two
 * purchases of one person at once can never cross the cap together.
 */
@Component
public class PersonUse {

    private final JdbcClient sql;

    PersonUse(JdbcClient sql) {
        this.sql = sql;
    }

    /** The lines of the alliances that may pay for the service on the day, with what the person has used of each. One query. */
    public List<Candidate> candidates(Ask ask, List<AllianceId> alliances) {
        if (alliances.isEmpty()) {
            return List.of();
        }
        return sql.sql("""
            SELECT l.id, l.name, l.share_basis_points, l.cap_cents, l.ends_on, COALESCE(u.used_cents, 0) AS used_cents
            FROM programmes_budget_line l
            LEFT JOIN programmes_person_use u ON u.line_id = l.id AND u.person_id = :person
            WHERE l.alliance_id IN (:alliances) AND l.starts_on <= :on AND l.ends_on >= :on
              AND (l.every_category OR EXISTS
                  (SELECT 1 FROM programmes_line_category c WHERE c.line_id = l.id AND c.category = :category))
            """)
                .param("person", Ids.bytes(ask.person()))
                .param(
                        "alliances",
                        alliances.stream().map(id -> Ids.bytes(id.value())).toList())
                .param("on", ask.on())
                .param("category", ask.category())
                .query((row, n) -> candidate(row))
                .list();
    }

    /**
     * Adds to what the person has used.
     *
     * @return false if the cap does not allow it, or there is no such line; nothing is written then
     */
    public boolean add(BudgetLineId line, UUID person, Money amount) {
        if (guardedAdd(line, person, amount)) {
            return true;
        }
        // The first purchase of the person has no row yet. Whoever else makes it meanwhile, there is one after this.
        sql.sql("""
            INSERT INTO programmes_person_use (line_id, person_id, used_cents, cap_cents)
            SELECT id, :person, 0, cap_cents FROM programmes_budget_line WHERE id = :line
            ON DUPLICATE KEY UPDATE used_cents = programmes_person_use.used_cents
            """)
                .param("person", Ids.bytes(person))
                .param("line", Ids.bytes(line.value()))
                .update();
        return guardedAdd(line, person, amount);
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

    private static Candidate candidate(ResultSet row) throws SQLException {
        Money cap = Money.cents(row.getLong("cap_cents"));
        Money used = Money.cents(row.getLong("used_cents"));
        return new Candidate(
                line(row),
                row.getString("name"),
                Percentage.basisPoints(row.getInt("share_basis_points")),
                cap.minus(used),
                row.getObject("ends_on", LocalDate.class));
    }

    private static BudgetLineId line(ResultSet row) throws SQLException {
        return new BudgetLineId(Ids.uuid(row.getBytes("id")));
    }
}
