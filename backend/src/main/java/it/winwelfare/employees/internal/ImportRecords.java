package it.winwelfare.employees.internal;

import it.winwelfare.database.Utc;
import it.winwelfare.employees.ImportId;
import it.winwelfare.employees.ImportRow.Status;
import it.winwelfare.employees.ImportState;
import it.winwelfare.employees.ImportView;
import it.winwelfare.identifiers.Ids;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.identity.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps imports: their state, their counts and how far they have come. Every change of state is guarded by the state before. */
@Component
public class ImportRecords {

    private static final int RECENT = 20;

    private final JdbcClient client;
    private final Clock clock;

    ImportRecords(JdbcClient client, Clock clock) {
        this.client = client;
        this.clock = clock;
    }

    /**
     * An import with what only its job needs.
     *
     * @param confirmedBy the user; null if a machine or the platform confirmed it
     */
    record Running(
            ImportView view,
            int appliedLine,
            int invitedLine,
            @Nullable UserId confirmedBy) {}

    void insert(ImportId id, OrganisationId company, String fileName) {
        client.sql("""
            INSERT INTO employees_import
              (id, company_id, file_name, state, total, created, changed, unchanged, bad, applied,
               applied_line, inviting, invited, invited_line, uploaded_at)
            VALUES (:id, :company, :file, 'DRY_RUN', 0, 0, 0, 0, 0, 0, 0, FALSE, 0, 0, :now)\
            """)
                .param("id", Ids.bytes(id.value()))
                .param("company", Ids.bytes(company.value()))
                .param("file", fileName)
                .param("now", now())
                .update();
    }

    void counted(ImportId id, Tally tally) {
        client.sql("""
            UPDATE employees_import
            SET total = :total, created = :created, changed = :changed, unchanged = :unchanged, bad = :bad
            WHERE id = :id\
            """)
                .param("total", tally.total())
                .param("created", tally.of(Status.NEW))
                .param("changed", tally.of(Status.CHANGED))
                .param("unchanged", tally.of(Status.UNCHANGED))
                .param("bad", tally.of(Status.BAD))
                .param("id", Ids.bytes(id.value()))
                .update();
    }

    public Optional<ImportView> find(ImportId id) {
        return client.sql("SELECT * FROM employees_import WHERE id = :id")
                .param("id", Ids.bytes(id.value()))
                .query((row, n) -> view(row))
                .optional();
    }

    /** The newest first. */
    public List<ImportView> recent(OrganisationId company) {
        return client.sql("SELECT * FROM employees_import WHERE company_id = :company ORDER BY id DESC LIMIT " + RECENT)
                .param("company", Ids.bytes(company.value()))
                .query((row, n) -> view(row))
                .list();
    }

    /** Whether it was waiting for this. */
    public boolean confirm(ImportId id, boolean invite, @Nullable UserId by) {
        return client.sql("""
            UPDATE employees_import SET state = 'RUNNING', inviting = :invite, confirmed_by = :by
            WHERE id = :id AND state = 'DRY_RUN'\
            """)
                        .param("invite", invite)
                        .param("by", by == null ? null : Ids.bytes(by.value()))
                        .param("id", Ids.bytes(id.value()))
                        .update()
                == 1;
    }

    /** Ends it if it is in the state before. */
    public boolean end(ImportId id, ImportState before, ImportState after) {
        return client.sql("""
            UPDATE employees_import SET state = :after, finished_at = :now
            WHERE id = :id AND state = :before\
            """)
                        .param("after", after.name())
                        .param("now", now())
                        .param("id", Ids.bytes(id.value()))
                        .param("before", before.name())
                        .update()
                == 1;
    }

    /** The import if it is running, held until the transaction ends, so that two jobs never work on one chunk. */
    Optional<Running> lockRunning(ImportId id) {
        return client.sql("SELECT * FROM employees_import WHERE id = :id AND state = 'RUNNING' FOR UPDATE")
                .param("id", Ids.bytes(id.value()))
                .query((row, n) -> new Running(
                        view(row),
                        row.getInt("applied_line"),
                        row.getInt("invited_line"),
                        user(row.getBytes("confirmed_by"))))
                .optional();
    }

    /** Counts a chunk in the transaction that wrote it. The rows that turned out bad are no longer new or changed. */
    void applied(ImportId id, int written, int line, Tally turnedBad) {
        client.sql("""
            UPDATE employees_import
            SET applied = applied + :written, applied_line = :line, created = created - :created,
                changed = changed - :changed, bad = bad + :bad
            WHERE id = :id\
            """)
                .param("written", written)
                .param("line", line)
                .param("created", turnedBad.of(Status.NEW))
                .param("changed", turnedBad.of(Status.CHANGED))
                .param("bad", turnedBad.total())
                .param("id", Ids.bytes(id.value()))
                .update();
    }

    void invited(ImportId id, int count, int line) {
        client.sql("UPDATE employees_import SET invited = invited + :count, invited_line = :line WHERE id = :id")
                .param("count", count)
                .param("line", line)
                .param("id", Ids.bytes(id.value()))
                .update();
    }

    /** The ids of imports uploaded before the instant that still have rows. */
    List<ImportId> oldOnesWithRows(Instant before) {
        return client.sql("""
            SELECT i.id FROM employees_import i
            WHERE i.uploaded_at < :before AND i.state <> 'RUNNING'
              AND EXISTS (SELECT 1 FROM employees_import_row r WHERE r.import_id = i.id)\
            """)
                .param("before", LocalDateTime.ofInstant(before, ZoneOffset.UTC))
                .query((row, n) -> new ImportId(Ids.uuid(row.getBytes("id"))))
                .list();
    }

    private static ImportView view(ResultSet row) throws SQLException {
        return new ImportView(
                new ImportId(Ids.uuid(row.getBytes("id"))),
                new OrganisationId(Ids.uuid(row.getBytes("company_id"))),
                row.getString("file_name"),
                ImportState.valueOf(row.getString("state")),
                row.getInt("total"),
                row.getInt("created"),
                row.getInt("changed"),
                row.getInt("unchanged"),
                row.getInt("bad"),
                row.getInt("applied"),
                row.getBoolean("inviting"),
                row.getInt("invited"),
                Utc.instant(row, "uploaded_at"),
                Utc.instantOrNull(row, "finished_at"));
    }

    private static @Nullable UserId user(byte @Nullable [] id) {
        return id == null ? null : new UserId(Ids.uuid(id));
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
