package it.winwelfare.database;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * An {@code INSERT} of many rows by one statement: one round trip and one parse for all of them, which is most of what a small row
 * costs. The statement's text depends on the number of rows only, so that the driver keeps it prepared.
 *
 * <p>A row that is refused refuses the statement, and with it the rows beside it: nothing of it is written.
 */
public final class MultiRow {

    private static final int MOST = 250;

    private final String head;
    private final String row;
    private final String tail;

    private MultiRow(String head, String row, String tail) {
        this.head = head;
        this.row = row;
        this.tail = tail;
    }

    /** Rows for these columns of a table; the names are ours, never a caller's text. */
    public static MultiRow into(String table, String... columns) {
        return of("INSERT INTO ", table, columns);
    }

    /**
     * The same, but that one whose key is there already is left out. Unlike {@link #leavingKnown} it does not lock such a row against
     * others who leave theirs out; but a row that a foreign key or a value's type refuses is left out without a word too.
     */
    public static MultiRow intoUnlessKnown(String table, String... columns) {
        return of("INSERT IGNORE INTO ", table, columns);
    }

    private static MultiRow of(String insert, String table, String... columns) {
        return new MultiRow(
                insert + table + " (" + String.join(", ", columns) + ") VALUES ",
                "(" + String.join(", ", Collections.nCopies(columns.length, "?")) + ")",
                "");
    }

    /**
     * The same rows, but that one whose key is there already stays as it was and refuses nothing.
     *
     * @param column any of the table's: it is written as it is
     */
    public MultiRow leavingKnown(String column) {
        return new MultiRow(head, row, " ON DUPLICATE KEY UPDATE " + column + " = " + column);
    }

    /**
     * Inserts the rows, {@value #MOST} a statement.
     *
     * @param rows a value for each column, in the columns' order
     * @throws org.springframework.dao.DataAccessException if one of them is refused; whether earlier statements' rows stay is up to the
     *     caller's transaction
     */
    public void insert(JdbcTemplate jdbc, List<Object[]> rows) {
        for (int from = 0; from < rows.size(); from += MOST) {
            List<Object[]> some = rows.subList(from, Math.min(from + MOST, rows.size()));
            jdbc.update(
                    head + some.stream().map(values -> row).collect(Collectors.joining(", ")) + tail,
                    some.stream().flatMap(Arrays::stream).toArray());
        }
    }
}
