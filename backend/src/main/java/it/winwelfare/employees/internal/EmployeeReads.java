package it.winwelfare.employees.internal;

import it.winwelfare.database.Utc;
import it.winwelfare.employees.CategoryCount;
import it.winwelfare.employees.Employee;
import it.winwelfare.employees.EmployeeFilter;
import it.winwelfare.employees.EmployeeId;
import it.winwelfare.employees.EmployeeRow;
import it.winwelfare.employees.Participant;
import it.winwelfare.identifiers.CodiceFiscale;
import it.winwelfare.identifiers.Cursor;
import it.winwelfare.identifiers.Ids;
import it.winwelfare.identifiers.Slice;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.identity.UserId;
import it.winwelfare.money.BusinessTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads employees. */
@Component
public class EmployeeReads {

    private static final int ROWS = 50;
    private static final int IDS_AT_ONCE = 1_000;
    private static final String ALL = """
        SELECT id, company_id, payroll_number, tax_code, given_name, family_name, email, category, municipality,
               user_id, left_on, invited_at
        FROM employees_employee WHERE
        """;

    private final JdbcClient client;
    private final Clock clock;

    EmployeeReads(JdbcClient client, Clock clock) {
        this.client = client;
        this.clock = clock;
    }

    public Optional<Employee> byId(EmployeeId id) {
        return client.sql(ALL + "id = :id")
                .param("id", Ids.bytes(id.value()))
                .query((row, n) -> employee(row))
                .optional();
    }

    /** Those of the given ids that there are. */
    public Map<EmployeeId, Employee> byIds(Collection<EmployeeId> ids) {
        Map<EmployeeId, Employee> found = new HashMap<>();
        List<byte[]> all =
                ids.stream().distinct().map(id -> Ids.bytes(id.value())).toList();
        for (int from = 0; from < all.size(); from += IDS_AT_ONCE) {
            client.sql(ALL + "id IN (:ids)")
                    .param("ids", all.subList(from, Math.min(all.size(), from + IDS_AT_ONCE)))
                    .query((row, n) -> employee(row))
                    .list()
                    .forEach(employee -> found.put(employee.id(), employee));
        }
        return found;
    }

    /** The employments of these users, those not ended first, then the newest first. */
    public List<Employee> ofUsers(Collection<UserId> users) {
        return client.sql(ALL + "user_id IN (:users) ORDER BY left_on IS NOT NULL, left_on DESC, id DESC")
                .param(
                        "users",
                        users.stream().map(user -> Ids.bytes(user.value())).toList())
                .query((row, n) -> employee(row))
                .list();
    }

    /** A company's people by family name, given name. */
    public Slice<EmployeeRow> list(OrganisationId company, EmployeeFilter filter, @Nullable String cursor) {
        Cursor after = Cursor.parse(cursor, 3);
        Map<String, Object> parameters = new HashMap<>();
        StringBuilder where = new StringBuilder("company_id = :company");
        parameters.put("company", Ids.bytes(company.value()));
        parameters.put("today", today());
        ListFilter.apply(filter, where, parameters);
        if (after != null) {
            where.append(" AND (family_name, given_name, id) > (:family, :given, :id)");
            parameters.put("family", after.key(0));
            parameters.put("given", after.key(1));
            parameters.put("id", Ids.bytes(after.id(2)));
        }
        List<EmployeeRow> rows = client.sql(ALL + where + " ORDER BY family_name, given_name, id LIMIT " + (ROWS + 1))
                .params(parameters)
                .query((row, n) -> listed(row))
                .list();
        return Slice.of(rows, ROWS, last -> Cursor.at(last.familyName(), last.givenName(), last.id()));
    }

    public List<CategoryCount> categories(OrganisationId company) {
        return client.sql("""
            SELECT MIN(category) category, COUNT(*) employees FROM employees_employee
            WHERE company_id = :company AND (left_on IS NULL OR left_on >= :today)
            GROUP BY employees_employee.category ORDER BY 1\
            """)
                .param("company", Ids.bytes(company.value()))
                .param("today", today())
                .query((row, n) -> new CategoryCount(row.getString("category"), row.getInt("employees")))
                .list();
    }

    public List<Participant> participants(OrganisationId company, @Nullable String category) {
        return client.sql("""
            SELECT id, category, left_on FROM employees_employee
            WHERE company_id = :company AND (left_on IS NULL OR left_on >= :today)
              AND (:category IS NULL OR category = :category)
            ORDER BY id\
            """)
                .param("company", Ids.bytes(company.value()))
                .param("today", today())
                .param("category", category == null ? null : Tidy.text(category))
                .query((row, n) ->
                        new Participant(id(row), row.getString("category"), row.getObject("left_on", LocalDate.class)))
                .list();
    }

    /** The last days of those among the given who have one. */
    public Map<EmployeeId, LocalDate> lastDays(Collection<EmployeeId> ids) {
        Map<EmployeeId, LocalDate> days = new HashMap<>();
        List<byte[]> all =
                ids.stream().distinct().map(id -> Ids.bytes(id.value())).toList();
        for (int from = 0; from < all.size(); from += IDS_AT_ONCE) {
            client.sql("SELECT id, left_on FROM employees_employee WHERE left_on IS NOT NULL AND id IN (:ids)")
                    .param("ids", all.subList(from, Math.min(all.size(), from + IDS_AT_ONCE)))
                    .query((row, n) -> Map.entry(id(row), row.getObject("left_on", LocalDate.class)))
                    .list()
                    .forEach(entry -> days.put(entry.getKey(), entry.getValue()));
        }
        return days;
    }

    /** The active people of a company who can be invited: with an address and without a user. */
    public List<Invitee> invitees(OrganisationId company, Collection<EmployeeId> among) {
        if (among.isEmpty()) {
            return List.of();
        }
        return client.sql(Invitee.SELECT + " AND e.id IN (:ids) ORDER BY e.id")
                .param("company", Ids.bytes(company.value()))
                .param("today", today())
                .param("ids", among.stream().map(id -> Ids.bytes(id.value())).toList())
                .query((row, n) -> Invitee.of(row))
                .list();
    }

    /** As {@link #invitees}, for everybody whom no invitation has gone out to. */
    public List<Invitee> neverInvited(OrganisationId company) {
        return client.sql(Invitee.SELECT + " AND e.invited_at IS NULL ORDER BY e.id")
                .param("company", Ids.bytes(company.value()))
                .param("today", today())
                .query((row, n) -> Invitee.of(row))
                .list();
    }

    /** As {@link #neverInvited(OrganisationId)}, for those of the tax codes. */
    List<Invitee> neverInvited(OrganisationId company, Collection<String> taxCodes) {
        if (taxCodes.isEmpty()) {
            return List.of();
        }
        return client.sql(Invitee.SELECT + " AND e.invited_at IS NULL AND e.tax_code IN (:codes) ORDER BY e.id")
                .param("company", Ids.bytes(company.value()))
                .param("today", today())
                .param("codes", taxCodes)
                .query((row, n) -> Invitee.of(row))
                .list();
    }

    private LocalDate today() {
        return BusinessTime.today(clock);
    }

    private Employee employee(ResultSet row) throws SQLException {
        byte[] user = row.getBytes("user_id");
        LocalDate leftOn = row.getObject("left_on", LocalDate.class);
        return new Employee(
                id(row),
                new OrganisationId(Ids.uuid(row.getBytes("company_id"))),
                row.getString("payroll_number"),
                new CodiceFiscale(row.getString("tax_code")),
                row.getString("given_name"),
                row.getString("family_name"),
                row.getString("email"),
                row.getString("category"),
                row.getString("municipality"),
                user == null ? null : new UserId(Ids.uuid(user)),
                isActive(leftOn),
                leftOn);
    }

    private EmployeeRow listed(ResultSet row) throws SQLException {
        LocalDate leftOn = row.getObject("left_on", LocalDate.class);
        return new EmployeeRow(
                id(row),
                row.getString("payroll_number"),
                row.getString("tax_code"),
                row.getString("given_name"),
                row.getString("family_name"),
                row.getString("email"),
                row.getString("category"),
                row.getString("municipality"),
                isActive(leftOn),
                leftOn,
                Utc.instantOrNull(row, "invited_at"),
                row.getBytes("user_id") != null);
    }

    private boolean isActive(@Nullable LocalDate leftOn) {
        return leftOn == null || !leftOn.isBefore(today());
    }

    private static EmployeeId id(ResultSet row) throws SQLException {
        return new EmployeeId(Ids.uuid(row.getBytes("id")));
    }
}
