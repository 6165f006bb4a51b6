package it.winwelfare.audit.internal;

import it.winwelfare.audit.AuditEntry;
import it.winwelfare.audit.AuditFilter;
import it.winwelfare.database.AtCommit;
import it.winwelfare.database.MultiRow;
import it.winwelfare.database.Utc;
import it.winwelfare.identifiers.Cursor;
import it.winwelfare.identifiers.Ids;
import it.winwelfare.identifiers.Slice;
import it.winwelfare.identity.Act;
import it.winwelfare.identity.Channel;
import it.winwelfare.identity.OrganisationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes an entry for each act, in the act's own transaction: there is no act without its entry and no entry without its act. */
@Component
public class Entries {

    private static final int LONGEST_DETAILS = 2_000;

    static final String COLUMNS =
            "e.id, e.at, e.actor, e.channel, e.address, e.what, e.subject, e.organisation, e.details";

    private static final MultiRow ROWS = MultiRow.into(
            "audit_entry", "id", "at", "actor", "channel", "address", "what", "subject", "organisation", "details");

    private final AtCommit<Object[]> rows;
    private final JdbcClient client;
    private final Clock clock;

    Entries(JdbcTemplate jdbc, JdbcClient client, Clock clock) {
        this.rows = new AtCommit<>(acts -> ROWS.insert(jdbc, acts));
        this.client = client;
        this.clock = clock;
    }

    /** Keeps the act until its transaction is about to commit: all acts of a transaction are written by one statement. */
    @EventListener
    @Transactional
    void note(Act act) {
        rows.add(row(act));
    }

    private Object[] row(Act act) {
        OrganisationId within = act.within();
        String details = new TreeMap<>(act.details())
                .entrySet().stream()
                        .map(detail -> detail.getKey() + "=" + detail.getValue())
                        .collect(Collectors.joining(", "));
        return new Object[] {
            Ids.bytes(Ids.next()),
            Utc.column(clock.instant()),
            act.by().id(),
            act.by().origin().channel().name(),
            act.by().origin().address(),
            act.what(),
            Ids.bytes(act.on()),
            within == null ? null : Ids.bytes(within.value()),
            details.substring(0, Math.min(details.length(), LONGEST_DETAILS))
        };
    }

    /** Entries that the filter wants, newest first. */
    public Slice<AuditEntry> list(AuditFilter filter, @Nullable String cursor, int limit) {
        Cursor after = Cursor.parse(cursor, 1);
        UUID subject = filter.subject();
        OrganisationId organisation = filter.organisation();
        String what = filter.what();
        List<AuditEntry> rows = client.sql("SELECT " + COLUMNS + """
                        , s.number IS NOT NULL sealed
                        FROM audit_entry e LEFT JOIN audit_seal s ON s.entry = e.id
                        WHERE (:before IS NULL OR e.id < :before)
                          AND (:subject IS NULL OR e.subject = :subject)
                          AND (:organisation IS NULL OR e.organisation = :organisation)
                          AND (:what IS NULL OR LEFT(e.what, CHAR_LENGTH(:what)) = :what)
                        ORDER BY e.id DESC LIMIT :limit""")
                .param("before", after == null ? null : Ids.bytes(after.id(0)))
                .param("subject", subject == null ? null : Ids.bytes(subject))
                .param("organisation", organisation == null ? null : Ids.bytes(organisation.value()))
                .param("what", what == null || what.isBlank() ? null : what.strip())
                .param("limit", limit + 1)
                .query((row, n) -> entry(row, row.getBoolean("sealed")))
                .list();
        return Slice.of(rows, limit, last -> Cursor.at(last.id()));
    }

    static AuditEntry entry(ResultSet row, boolean sealed) throws SQLException {
        byte[] organisation = row.getBytes("organisation");
        Instant at = Utc.instant(row, "at");
        return new AuditEntry(
                Ids.uuid(row.getBytes("id")),
                at,
                row.getString("actor"),
                Channel.valueOf(row.getString("channel")),
                row.getString("address"),
                row.getString("what"),
                Ids.uuid(row.getBytes("subject")),
                organisation == null ? null : new OrganisationId(Ids.uuid(organisation)),
                row.getString("details"),
                sealed);
    }
}
