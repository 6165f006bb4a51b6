package it.winwelfare.employees.internal;

import it.winwelfare.employees.ImportId;
import it.winwelfare.employees.ImportRow;
import it.winwelfare.employees.ImportRow.Status;
import it.winwelfare.identifiers.Cursor;
import it.winwelfare.identifiers.Ids;
import it.winwelfare.identifiers.Slice;
import it.winwelfare.problems.Refused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the rows of files between the dry run and the end. */
@Component
public class StagedRows {

    private static final int SHOWN = 50;
    private static final int BATCH = 1_000;
    private static final String COLUMNS = "SELECT line, status, tax_code, cells, findings FROM employees_import_row ";

    private final JdbcTemplate jdbc;
    private final JdbcClient client;

    StagedRows(JdbcTemplate jdbc, JdbcClient client) {
        this.jdbc = jdbc;
        this.client = client;
    }

    void insert(ImportId id, List<StagedRow> rows) {
        byte[] key = Ids.bytes(id.value());
        jdbc.batchUpdate("""
                INSERT INTO employees_import_row (import_id, line, status, tax_code, cells, findings)
                VALUES (?, ?, ?, ?, ?, ?)\
                """, rows, BATCH, (statement, row) -> {
            statement.setBytes(1, key);
            statement.setInt(2, row.line());
            statement.setString(3, row.status().name());
            statement.setString(4, row.taxCode());
            statement.setString(5, row.cellsText());
            statement.setString(6, row.findingsText());
        });
    }

    /** The rows in the order of the file. */
    public Slice<ImportRow> list(ImportId id, boolean onlyBad, @Nullable String cursor) {
        Cursor after = Cursor.parse(cursor, 1);
        List<StagedRow> rows = client.sql(COLUMNS + "WHERE import_id = :id AND line > :after"
                        + (onlyBad ? " AND status = 'BAD'" : "") + " ORDER BY line LIMIT " + (SHOWN + 1))
                .param("id", Ids.bytes(id.value()))
                .param("after", after == null ? 0 : line(after))
                .query((row, n) -> staged(row))
                .list();
        return Slice.of(rows, SHOWN, last -> Cursor.at(last.line())).map(StagedRow::view);
    }

    /** The next rows to be written. */
    List<StagedRow> toApply(ImportId id, int afterLine, int most) {
        return client.sql(COLUMNS + """
            WHERE import_id = :id AND line > :after AND status IN ('NEW', 'CHANGED')
            ORDER BY line LIMIT :most\
            """)
                .param("id", Ids.bytes(id.value()))
                .param("after", afterLine)
                .param("most", most)
                .query((row, n) -> staged(row))
                .list();
    }

    /** The lines and tax codes of the next good rows. */
    List<StagedRow> good(ImportId id, int afterLine, int most) {
        return client.sql(COLUMNS
                        + "WHERE import_id = :id AND line > :after AND status <> 'BAD' ORDER BY line LIMIT :most")
                .param("id", Ids.bytes(id.value()))
                .param("after", afterLine)
                .param("most", most)
                .query((row, n) -> staged(row))
                .list();
    }

    /** Notes that rows which were good in the dry run are not any more. */
    void turnedBad(ImportId id, List<StagedRow> rows) {
        byte[] key = Ids.bytes(id.value());
        jdbc.batchUpdate(
                "UPDATE employees_import_row SET status = 'BAD', findings = ? WHERE import_id = ? AND line = ?",
                rows,
                BATCH,
                (statement, row) -> {
                    statement.setString(1, row.findingsText());
                    statement.setBytes(2, key);
                    statement.setInt(3, row.line());
                });
    }

    /** Throws some rows away; answers how many. */
    int remove(ImportId id, int most) {
        return client.sql("DELETE FROM employees_import_row WHERE import_id = :id LIMIT " + most)
                .param("id", Ids.bytes(id.value()))
                .update();
    }

    private static StagedRow staged(ResultSet row) throws SQLException {
        return StagedRow.read(
                row.getInt("line"),
                Status.valueOf(row.getString("status")),
                row.getString("tax_code"),
                row.getString("cells"),
                row.getString("findings"));
    }

    private static int line(Cursor cursor) {
        try {
            return Integer.parseInt(cursor.key(0));
        } catch (NumberFormatException notALine) {
            throw Refused.invalid("invalid-cursor");
        }
    }
}
