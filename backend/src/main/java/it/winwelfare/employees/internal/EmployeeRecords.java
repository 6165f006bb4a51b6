package it.winwelfare.employees.internal;

import it.winwelfare.employees.EmployeeId;
import it.winwelfare.identifiers.Ids;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.identity.UserId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes employees. By plain SQL and not through entities: a company sends thousands of rows at once, and one way of writing for the
 * one and the many keeps them alike.
 */
@Component
public class EmployeeRecords {

    private static final int BATCH = 1_000;
    private static final String KNOWN = """
        SELECT id, payroll_number, tax_code, given_name, family_name, email, category, municipality, left_on
        FROM employees_employee WHERE company_id = :company AND
        """;

    private static final RowMapper<KnownEmployee> TO_KNOWN = (row, n) -> new KnownEmployee(
            new EmployeeId(Ids.uuid(row.getBytes("id"))),
            row.getString("payroll_number"),
            row.getString("tax_code"),
            row.getString("given_name"),
            row.getString("family_name"),
            row.getString("email"),
            row.getString("category"),
            row.getString("municipality"),
            row.getObject("left_on", LocalDate.class));

    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final Clock clock;

    EmployeeRecords(JdbcTemplate jdbc, JdbcClient client, Clock clock) {
        this.jdbc = jdbc;
        this.client = client;
        this.clock = clock;
    }

    /**
     * Those whom the told ones are or collide with.
     *
     * @param lock whether the rows of the told ones are held until the transaction ends
     */
    KnownPeople known(OrganisationId company, Collection<CheckedEmployee> told, boolean lock) {
        Map<EmployeeId, KnownEmployee> known = new LinkedHashMap<>();
        read(
                known,
                company,
                "tax_code",
                told.stream().map(one -> one.taxCode().value()).toList(),
                lock);
        read(
                known,
                company,
                "payroll_number",
                told.stream().map(CheckedEmployee::payrollNumber).toList(),
                false);
        List<String> addresses = new ArrayList<>();
        for (CheckedEmployee one : told) {
            if (one.email() != null) {
                addresses.add(one.email());
            }
        }
        read(known, company, "email", addresses, false);
        return new KnownPeople(known.values());
    }

    private void read(
            Map<EmployeeId, KnownEmployee> into,
            OrganisationId company,
            String column,
            List<String> values,
            boolean lock) {
        if (values.isEmpty()) {
            return;
        }
        client.sql(KNOWN + column + " IN (:values)" + (lock ? " ORDER BY tax_code FOR UPDATE" : ""))
                .param("company", Ids.bytes(company.value()))
                .param("values", values)
                .query(TO_KNOWN)
                .list()
                .forEach(employee -> into.put(employee.id(), employee));
    }

    /** The categories that the company uses. */
    CategorySpelling spelling(OrganisationId company) {
        return new CategorySpelling(
                client.sql("SELECT DISTINCT category FROM employees_employee WHERE company_id = :company ORDER BY"
                                + " category")
                        .param("company", Ids.bytes(company.value()))
                        .query((row, n) -> row.getString("category"))
                        .list());
    }

    /** Writes new people; answers their ids in the same order. */
    List<EmployeeId> insert(OrganisationId company, List<CheckedEmployee> people) {
        LocalDateTime now = now();
        List<EmployeeId> ids = people.stream().map(one -> EmployeeId.next()).toList();
        List<Object[]> rows = new ArrayList<>(people.size());
        for (int i = 0; i < people.size(); i++) {
            CheckedEmployee one = people.get(i);
            rows.add(new Object[] {
                Ids.bytes(ids.get(i).value()),
                Ids.bytes(company.value()),
                one.payrollNumber(),
                one.taxCode().value(),
                one.givenName(),
                one.familyName(),
                one.email(),
                one.category(),
                one.municipalityIstat(),
                now,
                now
            });
        }
        jdbc.batchUpdate("""
            INSERT INTO employees_employee
              (id, company_id, payroll_number, tax_code, given_name, family_name, email, category, municipality,
               created_at, changed_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """, rows);
        return ids;
    }

    /** Writes what has changed. */
    void update(List<Verdict.Changed> changes) {
        LocalDateTime now = now();
        jdbc.batchUpdate("""
            UPDATE employees_employee
            SET payroll_number = ?, given_name = ?, family_name = ?, email = ?, category = ?, municipality = ?,
                left_on = ?, changed_at = ?
            WHERE id = ?\
            """, changes, BATCH, (statement, change) -> {
            CheckedEmployee told = change.told();
            statement.setString(1, told.payrollNumber());
            statement.setString(2, told.givenName());
            statement.setString(3, told.familyName());
            statement.setString(4, change.email());
            statement.setString(5, told.category());
            statement.setString(6, told.municipalityIstat());
            statement.setObject(7, change.leftOn());
            statement.setObject(8, now);
            statement.setBytes(9, Ids.bytes(change.known().id().value()));
        });
    }

    /** Writes the last day of employment; null when there is none. Whether anything changed. */
    public boolean leaves(EmployeeId id, @Nullable LocalDate leftOn) {
        return client.sql("""
            UPDATE employees_employee SET left_on = :day, changed_at = :now
            WHERE id = :id AND NOT (left_on <=> :day)\
            """)
                        .param("day", leftOn)
                        .param("now", now())
                        .param("id", Ids.bytes(id.value()))
                        .update()
                == 1;
    }

    /** Joins a user to an employee who has none. Whether the employee is this user's now. */
    public boolean join(EmployeeId id, OrganisationId company, UserId user) {
        client.sql("""
            UPDATE employees_employee SET user_id = :user, changed_at = :now
            WHERE id = :id AND company_id = :company AND user_id IS NULL\
            """)
                .param("user", Ids.bytes(user.value()))
                .param("now", now())
                .param("id", Ids.bytes(id.value()))
                .param("company", Ids.bytes(company.value()))
                .update();
        return client.sql("SELECT COUNT(*) FROM employees_employee WHERE id = :id AND user_id = :user")
                        .param("id", Ids.bytes(id.value()))
                        .param("user", Ids.bytes(user.value()))
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** Notes that invitations have gone out. */
    void invited(Collection<EmployeeId> ids) {
        LocalDateTime now = now();
        jdbc.batchUpdate("UPDATE employees_employee SET invited_at = ? WHERE id = ?", ids, BATCH, (statement, id) -> {
            statement.setObject(1, now);
            statement.setBytes(2, Ids.bytes(id.value()));
        });
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
