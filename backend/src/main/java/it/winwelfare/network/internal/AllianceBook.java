package it.winwelfare.network.internal;

import it.winwelfare.identifiers.Ids;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.network.Alliance;
import it.winwelfare.network.AllianceId;
import it.winwelfare.network.NewAlliance;
import it.winwelfare.problems.Refused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The alliances and who is a member from when. Plain rows without behaviour, so plain SQL. */
@Component
public class AllianceBook {

    private static final String ALLIANCES = """
        SELECT a.id, a.slug, a.title, a.lead_id, o.name AS lead_name, a.newly_founded, a.declared_partners
        FROM network_alliance a JOIN network_organisation o ON o.id = a.lead_id
        """;

    private final JdbcClient sql;

    AllianceBook(JdbcClient sql) {
        this.sql = sql;
    }

    /** Writes an alliance down that {@link AllianceRules} let pass. */
    public AllianceId add(NewAlliance checked) {
        AllianceId id = AllianceId.next();
        try {
            sql.sql("""
                INSERT INTO network_alliance (id, slug, title, lead_id, newly_founded, declared_partners)
                VALUES (:id, :slug, :title, :lead, :newly, :partners)
                """)
                    .param("id", Ids.bytes(id.value()))
                    .param("slug", checked.slug())
                    .param("title", checked.title())
                    .param("lead", Ids.bytes(checked.lead().value()))
                    .param("newly", checked.newlyFounded())
                    .param("partners", checked.declaredPartners())
                    .update();
        } catch (DuplicateKeyException taken) {
            throw Refused.conflict("alliance-slug-taken", "slug", checked.slug());
        }
        return id;
    }

    /** All of them, by title. */
    public List<Alliance> all() {
        return sql.sql(ALLIANCES + "ORDER BY a.title, a.id")
                .query((row, n) -> alliance(row))
                .list();
    }

    /** By its id. */
    public Optional<Alliance> find(AllianceId id) {
        return sql.sql(ALLIANCES + "WHERE a.id = :id")
                .param("id", Ids.bytes(id.value()))
                .query((row, n) -> alliance(row))
                .optional();
    }

    /** By its word in addresses. */
    public Optional<Alliance> bySlug(String slug) {
        return sql.sql(ALLIANCES + "WHERE a.slug = CONVERT(:slug USING ascii)")
                .param("slug", slug)
                .query((row, n) -> alliance(row))
                .optional();
    }

    /**
     * Makes the organisation a member from the day; who is one already stays so from the earlier of both days.
     *
     * @return whether that changed anything
     */
    public boolean join(AllianceId alliance, OrganisationId organisation, LocalDate from) {
        // IGNORE passes over the member's own row; that both ids exist was looked up before.
        int joined = membership(
                "INSERT IGNORE INTO network_membership (alliance_id, organisation_id, member_from)"
                        + " VALUES (:alliance, :organisation, :from)",
                alliance,
                organisation,
                from);
        return joined > 0
                || membership(
                                "UPDATE network_membership SET member_from = :from WHERE alliance_id = :alliance"
                                        + " AND organisation_id = :organisation AND member_from > :from",
                                alliance,
                                organisation,
                                from)
                        > 0;
    }

    private int membership(String statement, AllianceId alliance, OrganisationId organisation, LocalDate from) {
        return sql.sql(statement)
                .param("alliance", Ids.bytes(alliance.value()))
                .param("organisation", Ids.bytes(organisation.value()))
                .param("from", from)
                .update();
    }

    /** Who is a member of which alliance on the day, in no order. */
    public List<Membership> memberships(LocalDate on) {
        return sql.sql("SELECT alliance_id, organisation_id FROM network_membership WHERE member_from <= :on")
                .param("on", on)
                .query((row, n) -> membership(row))
                .list();
    }

    /** Who is a member of the alliance on the day, in no order. */
    public List<OrganisationId> members(AllianceId alliance, LocalDate on) {
        return sql.sql("""
            SELECT alliance_id, organisation_id FROM network_membership
            WHERE alliance_id = :alliance AND member_from <= :on
            """)
                .param("alliance", Ids.bytes(alliance.value()))
                .param("on", on)
                .query((row, n) -> membership(row).member())
                .list();
    }

    /** The first day of each member of the alliance, in no order. */
    public Map<OrganisationId, LocalDate> roll(AllianceId alliance) {
        return sql
                .sql("SELECT organisation_id, member_from FROM network_membership WHERE alliance_id = :alliance")
                .param("alliance", Ids.bytes(alliance.value()))
                .query((row, n) -> Map.entry(
                        new OrganisationId(Ids.uuid(row.getBytes("organisation_id"))),
                        row.getObject("member_from", LocalDate.class)))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The alliances that the organisations are members of on the day, the one joined first in front. */
    public List<Membership> of(Collection<OrganisationId> organisations, LocalDate on) {
        return sql.sql("""
            SELECT alliance_id, organisation_id FROM network_membership
            WHERE organisation_id IN (:organisations) AND member_from <= :on
            ORDER BY member_from, alliance_id
            """)
                .param(
                        "organisations",
                        organisations.stream().map(id -> Ids.bytes(id.value())).toList())
                .param("on", on)
                .query((row, n) -> membership(row))
                .list();
    }

    private static Alliance alliance(ResultSet row) throws SQLException {
        return new Alliance(
                new AllianceId(Ids.uuid(row.getBytes("id"))),
                row.getString("slug"),
                row.getString("title"),
                new OrganisationId(Ids.uuid(row.getBytes("lead_id"))),
                row.getString("lead_name"),
                row.getBoolean("newly_founded"),
                row.getInt("declared_partners"));
    }

    private static Membership membership(ResultSet row) throws SQLException {
        return new Membership(
                new AllianceId(Ids.uuid(row.getBytes("alliance_id"))),
                new OrganisationId(Ids.uuid(row.getBytes("organisation_id"))));
    }

    /** That an organisation is a member of an alliance. */
    public record Membership(AllianceId alliance, OrganisationId member) {}
}
