package it.winwelfare.companies.internal;

import it.winwelfare.companies.Carnet;
import it.winwelfare.companies.NewCompany;
import it.winwelfare.database.Utc;
import it.winwelfare.identifiers.Ids;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.problems.Refused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The companies and their carnets. Plain rows without behaviour, so plain SQL. */
@Component
public class CompanyBook {

    private static final String COMPANIES =
            "SELECT organisation_id, declared_employees, contact_name, contact_email, admitted_at FROM"
                    + " companies_company ";

    private final JdbcClient sql;

    CompanyBook(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * What is known of a company beside what the network knows.
     *
     * @param admittedAt UTC
     */
    public record Entry(
            OrganisationId id,
            @Nullable Integer declaredEmployees,
            @Nullable String contactName,
            @Nullable String contactEmail,
            Instant admittedAt) {}

    /**
     * Writes a company down that {@link CompanyRules} let pass.
     *
     * @throws it.winwelfare.problems.Rejection {@code company-already-admitted}
     */
    public void add(NewCompany checked, Instant admittedAt) {
        try {
            sql.sql("""
                INSERT INTO companies_company
                    (organisation_id, declared_employees, contact_name, contact_email, admitted_at, carnet_chosen)
                VALUES (:id, :employees, :contact, :email, :at, FALSE)
                """)
                    .param("id", Ids.bytes(checked.organisation().value()))
                    .param("employees", checked.declaredEmployees())
                    .param("contact", checked.contactName())
                    .param("email", checked.contactEmail())
                    .param("at", LocalDateTime.ofInstant(admittedAt, ZoneOffset.UTC))
                    .update();
        } catch (DuplicateKeyException admittedBefore) {
            throw Refused.conflict("company-already-admitted");
        }
    }

    /** By its id. */
    public Optional<Entry> find(OrganisationId id) {
        return sql.sql(COMPANIES + "WHERE organisation_id = :id")
                .param("id", Ids.bytes(id.value()))
                .query((row, n) -> entry(row))
                .optional();
    }

    /** @throws it.winwelfare.problems.Rejection {@code unknown-id} */
    public Entry require(OrganisationId id) {
        return find(id).orElseThrow(() -> Refused.notFound("unknown-id"));
    }

    /** All of them, in the order of their admission. */
    public List<Entry> all() {
        return sql.sql(COMPANIES + "ORDER BY admitted_at, organisation_id")
                .query((row, n) -> entry(row))
                .list();
    }

    /** The carnets; of a company that is not known, one that was never chosen. One query. */
    public Map<OrganisationId, Carnet> carnets(Collection<OrganisationId> companies) {
        Map<OrganisationId, Carnet> carnets = new HashMap<>();
        companies.forEach(company -> carnets.put(company, new Carnet(company, false, Set.of())));
        sql.sql("""
            SELECT c.organisation_id, c.carnet_chosen, k.category
            FROM companies_company c LEFT JOIN companies_carnet_category k ON k.organisation_id = c.organisation_id
            WHERE c.organisation_id IN (:ids)
            """)
                .param(
                        "ids",
                        carnets.keySet().stream()
                                .map(id -> Ids.bytes(id.value()))
                                .toList())
                .query((row, n) -> carnet(row))
                .list()
                .forEach(part -> carnets.merge(part.company(), part, CompanyBook::together));
        return carnets;
    }

    private static Carnet carnet(ResultSet row) throws SQLException {
        String category = row.getString("category");
        return new Carnet(
                new OrganisationId(Ids.uuid(row.getBytes("organisation_id"))),
                row.getBoolean("carnet_chosen"),
                category == null ? Set.of() : Set.of(category));
    }

    private static Carnet together(Carnet one, Carnet other) {
        Set<String> categories = new TreeSet<>(one.categories());
        categories.addAll(other.categories());
        return new Carnet(one.company(), one.chosen() || other.chosen(), categories);
    }

    /** Puts the chosen categories in place of those before; none of them stands for a carnet that was never chosen. */
    public void choose(OrganisationId company, Collection<String> categories) {
        byte[] id = Ids.bytes(company.value());
        // First, because it locks the company: two people who choose at once come one after the other.
        sql.sql("UPDATE companies_company SET carnet_chosen = :chosen WHERE organisation_id = :id")
                .param("chosen", !categories.isEmpty())
                .param("id", id)
                .update();
        sql.sql("DELETE FROM companies_carnet_category WHERE organisation_id = :id")
                .param("id", id)
                .update();
        for (String category : categories) {
            sql.sql("INSERT INTO companies_carnet_category (organisation_id, category) VALUES (:id, :category)")
                    .param("id", id)
                    .param("category", category)
                    .update();
        }
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                new OrganisationId(Ids.uuid(row.getBytes("organisation_id"))),
                row.getObject("declared_employees", Integer.class),
                row.getString("contact_name"),
                row.getString("contact_email"),
                Utc.instant(row, "admitted_at"));
    }
}
