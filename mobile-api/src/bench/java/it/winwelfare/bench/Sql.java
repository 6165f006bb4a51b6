package it.winwelfare.bench;

import it.winwelfare.identifiers.Ids;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Short forms for what the benchmark says to the database besides what it measures. */
final class Sql {

    private final Connection connection;

    Sql(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
    }

    void run(String text) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(text);
        }
    }

    /** Does one change and answers how many rows it met. */
    int change(String text, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(text)) {
            set(statement, values);
            return statement.executeUpdate();
        }
    }

    /** The single number that a query gives. */
    long number(String text, Object... values) throws SQLException {
        return Long.parseLong(one(text, values));
    }

    /** The single value that a query gives. */
    String one(String text, Object... values) throws SQLException {
        return all(text, values).getFirst();
    }

    /** The first column of all rows, in a reading of its own, so that what others commit is seen. */
    List<String> all(String text, Object... values) throws SQLException {
        List<String> found = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(text)) {
            set(statement, values);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
        }
        connection.commit();
        return found;
    }

    /** The single id that a query gives. */
    UUID id(String text, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(text)) {
            set(statement, values);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("nothing found: " + text);
                }
                return Ids.uuid(row.getBytes(1));
            }
        }
    }

    /** A journal with one line. */
    void line(String kind, String debit, byte[] debitor, String credit, byte[] creditor, long amount) throws SQLException {
        UUID journal = Ids.next();
        change(
                "INSERT INTO ledger_journal (id, kind, reference, effective_on, recorded_at, idempotency_key, request_hash)"
                        + " VALUES (?, ?, ?, CURDATE(), NOW(6), ?, ?)",
                journal,
                kind,
                journal,
                "bench:" + journal,
                new byte[32]);
        change(
                "INSERT INTO ledger_transfer (journal, line, journal_kind, debit_kind, debit_owner, credit_kind, credit_owner, amount)"
                        + " VALUES (?, 1, ?, ?, ?, ?, ?, ?)",
                journal,
                kind,
                debit,
                debitor,
                credit,
                creditor,
                amount);
    }

    static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            statement.setObject(i + 1, value instanceof UUID id ? Ids.bytes(id) : value);
        }
    }

    static void add(PreparedStatement statement, Object... values) throws SQLException {
        set(statement, values);
        statement.addBatch();
    }
}
