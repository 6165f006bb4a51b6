package it.winwelfare.wallets.internal;

import it.winwelfare.companies.MoneySource;
import it.winwelfare.companies.PlanId;
import it.winwelfare.companies.WelfarePlan;
import it.winwelfare.employees.EmployeeId;
import it.winwelfare.identifiers.Ids;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.money.Money;
import it.winwelfare.wallets.AllocationId;
import it.winwelfare.wallets.PocketId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the pockets. By plain SQL: an allocation writes a hundred thousand at once, and locks must be readable. */
@Component
public class PocketBook {

    private static final int BATCH = 1_000;
    private static final String POCKETS = """
        SELECT p.id, p.employee_id, p.company_id, p.plan_id, w.name, w.source, p.allocated, p.returned, p.closes_on
        FROM wallets_pocket p JOIN wallets_plan w ON w.plan_id = p.plan_id
        """;

    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final Clock clock;

    PocketBook(JdbcTemplate jdbc, JdbcClient client, Clock clock) {
        this.jdbc = jdbc;
        this.client = client;
        this.clock = clock;
    }

    /** Holds the plan until the transaction ends, so that two allocations of one plan follow each other. */
    void lock(WelfarePlan plan) {
        client.sql("INSERT IGNORE INTO wallets_plan (plan_id, company_id, name, source) VALUES (:plan, :company,"
                        + " :name, :source)")
                .param("plan", Ids.bytes(plan.id().value()))
                .param("company", Ids.bytes(plan.company().value()))
                .param("name", plan.name())
                .param("source", plan.source().name())
                .update();
        client.sql("SELECT plan_id FROM wallets_plan WHERE plan_id = :plan FOR UPDATE")
                .param("plan", Ids.bytes(plan.id().value()))
                .query((row, n) -> row.getBytes("plan_id"))
                .single();
    }

    /** Who has a pocket from the plan. */
    Set<EmployeeId> served(PlanId plan) {
        return new HashSet<>(client.sql("SELECT employee_id FROM wallets_pocket WHERE plan_id = :plan")
                .param("plan", Ids.bytes(plan.value()))
                .query((row, n) -> new EmployeeId(id(row, "employee_id")))
                .list());
    }

    /** A pocket to be opened. */
    record Opening(PocketId id, EmployeeId employee, Money amount, LocalDate closesOn) {}

    void open(AllocationId allocation, WelfarePlan plan, List<Opening> openings) {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        jdbc.batchUpdate("""
            INSERT INTO wallets_pocket
              (id, employee_id, company_id, plan_id, allocation_id, allocated, returned, closes_on, opened_at)
            VALUES (?, ?, ?, ?, ?, ?, 0, ?, ?)\
            """, openings, BATCH, (statement, opening) -> {
            statement.setBytes(1, Ids.bytes(opening.id().value()));
            statement.setBytes(2, Ids.bytes(opening.employee().value()));
            statement.setBytes(3, Ids.bytes(plan.company().value()));
            statement.setBytes(4, Ids.bytes(plan.id().value()));
            statement.setBytes(5, Ids.bytes(allocation.value()));
            statement.setLong(6, opening.amount().cents());
            statement.setObject(7, opening.closesOn());
            statement.setObject(8, now);
        });
    }

    /** These employees' pockets that may be spent from on the day, earliest expiry first. */
    public List<PocketRecord> spendable(Collection<EmployeeId> employees, LocalDate on) {
        return client.sql(POCKETS
                        + "WHERE p.employee_id IN (:employees) AND p.closes_on >= :day ORDER BY p.closes_on, p.id")
                .param(
                        "employees",
                        employees.stream().map(id -> Ids.bytes(id.value())).toList())
                .param("day", on)
                .query((row, n) -> pocket(row))
                .list();
    }

    /** All pockets that an employee ever had. */
    public List<PocketRecord> ever(EmployeeId employee) {
        return client.sql(POCKETS + "WHERE p.employee_id = :employee ORDER BY p.closes_on, p.id")
                .param("employee", Ids.bytes(employee.value()))
                .query((row, n) -> pocket(row))
                .list();
    }

    /** The pockets of a company from which something may be spent or left; those that went back whole tell nothing. */
    List<PocketRecord> ofCompany(OrganisationId company) {
        return client.sql(POCKETS + "WHERE p.company_id = :company AND p.returned < p.allocated")
                .param("company", Ids.bytes(company.value()))
                .query((row, n) -> pocket(row))
                .list();
    }

    int employeesWithPocket(OrganisationId company) {
        return client.sql("SELECT COUNT(DISTINCT employee_id) FROM wallets_pocket WHERE company_id = :company")
                .param("company", Ids.bytes(company.value()))
                .query(Integer.class)
                .single();
    }

    public Map<PocketId, String> planNames(Collection<PocketId> pockets) {
        Map<PocketId, String> names = new HashMap<>();
        if (!pockets.isEmpty()) {
            client.sql(POCKETS + "WHERE p.id IN (:ids)")
                    .param(
                            "ids",
                            pockets.stream()
                                    .map(pocket -> Ids.bytes(pocket.value()))
                                    .toList())
                    .query((row, n) -> pocket(row))
                    .list()
                    .forEach(pocket -> names.put(pocket.id(), pocket.planName()));
        }
        return names;
    }

    /** Pockets still open on the day, by id after the given one. */
    List<PocketRecord> openAfter(UUID after, LocalDate on, int most) {
        return client.sql(POCKETS + "WHERE p.id > :after AND p.closes_on >= :day ORDER BY p.id LIMIT :most")
                .param("after", Ids.bytes(after))
                .param("day", on)
                .param("most", most)
                .query((row, n) -> pocket(row))
                .list();
    }

    /** Pockets closed before the day that may hold money, by id after the given one; held until the transaction ends. */
    List<PocketRecord> lockClosed(UUID after, LocalDate on, int most) {
        return client.sql(POCKETS + """
            WHERE p.id > :after AND p.closes_on < :day AND p.returned < p.allocated
            ORDER BY p.id LIMIT :most FOR UPDATE\
            """)
                .param("after", Ids.bytes(after))
                .param("day", on)
                .param("most", most)
                .query((row, n) -> pocket(row))
                .list();
    }

    void close(Map<PocketId, LocalDate> days) {
        jdbc.batchUpdate(
                "UPDATE wallets_pocket SET closes_on = ? WHERE id = ?", days.entrySet(), BATCH, (statement, entry) -> {
                    statement.setObject(1, entry.getValue());
                    statement.setBytes(2, Ids.bytes(entry.getKey().value()));
                });
    }

    void returned(Map<PocketId, Money> amounts) {
        jdbc.batchUpdate(
                "UPDATE wallets_pocket SET returned = returned + ? WHERE id = ?",
                amounts.entrySet(),
                BATCH,
                (statement, entry) -> {
                    statement.setLong(1, entry.getValue().cents());
                    statement.setBytes(2, Ids.bytes(entry.getKey().value()));
                });
    }

    private static PocketRecord pocket(ResultSet row) throws SQLException {
        return new PocketRecord(
                new PocketId(id(row, "id")),
                new EmployeeId(id(row, "employee_id")),
                new OrganisationId(id(row, "company_id")),
                new PlanId(id(row, "plan_id")),
                row.getString("name"),
                MoneySource.valueOf(row.getString("source")),
                Money.cents(row.getLong("allocated")),
                Money.cents(row.getLong("returned")),
                row.getObject("closes_on", LocalDate.class));
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return Ids.uuid(row.getBytes(column));
    }
}
