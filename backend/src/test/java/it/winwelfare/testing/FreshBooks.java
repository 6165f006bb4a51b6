package it.winwelfare.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.test.context.BootstrapWith;

/**
 * Empties the books before each test, for mutation tests alone ({@code mvn -Ppit}, see docs/testing.md): a mutant that writes nonsense
 * must not be what the next one is found by. JUnit takes it up by itself where extensions are sought, which the profile asks for.
 */
public final class FreshBooks implements BeforeEachCallback {

    private static final List<String> MODULES =
            List.of("ledger", "payments", "programmes", "settlement", "voucher", "wallets");
    private static final Set<String> MADE_BY_MIGRATIONS = Set.of("ledger_transfer_rule");

    @Override
    public void beforeEach(ExtensionContext test) throws Exception {
        if (!RollCall.isHeld()
                && AnnotatedElementUtils.hasAnnotation(test.getRequiredTestClass(), BootstrapWith.class)) {
            Line.OPEN.empty();
        }
    }

    /** One line to the database for all tests, and what it takes to find out which tables hold something: asked once. */
    private static final class Line {

        private static final Line OPEN = new Line();

        private final Statement statement;
        private final String whichAreFull;

        @SuppressWarnings("resource") // closed with the process
        private Line() {
            TestDatabase database = TestDatabase.shared();
            try {
                Connection connection =
                        DriverManager.getConnection(database.url(), database.user(), database.password());
                statement = connection.createStatement();
                statement.execute("SET FOREIGN_KEY_CHECKS = 0");
                whichAreFull = String.join(" UNION ALL ", questions(statement));
            } catch (SQLException e) {
                throw new IllegalStateException("the books cannot be emptied", e);
            }
        }

        private synchronized void empty() throws SQLException {
            for (String table : strings(statement, whichAreFull)) {
                statement.execute("TRUNCATE TABLE " + table);
            }
        }
    }

    /** One for each of our tables, that answers its name when it holds something: an empty one costs nothing then. */
    private static List<String> questions(Statement statement) throws SQLException {
        List<String> questions = new ArrayList<>();
        for (String table : strings(
                statement, "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()")) {
            boolean ours = MODULES.stream().anyMatch(module -> table.equals(module) || table.startsWith(module + "_"));
            if (ours && !MADE_BY_MIGRATIONS.contains(table)) {
                questions.add("(SELECT '" + table + "' FROM " + table + " LIMIT 1)");
            }
        }
        return questions;
    }

    private static List<String> strings(Statement statement, String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
