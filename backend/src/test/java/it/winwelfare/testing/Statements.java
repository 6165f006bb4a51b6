package it.winwelfare.testing;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Counts the statements that some work sends to the database, whichever way it sends them: the server itself counts. */
public final class Statements {

    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    public Statements(JdbcClient sql, PlatformTransactionManager transactions) {
        this.sql = sql;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** How many statements the work sends. It runs in one transaction, hence on one connection, that of the caller's thread. */
    public long of(Runnable work) {
        Long count = transaction.execute(status -> {
            long before = questions();
            work.run();
            // The question for the count is counted too.
            return questions() - before - 1;
        });
        return count == null ? 0 : count;
    }

    private long questions() {
        return sql.sql("SHOW SESSION STATUS LIKE 'Questions'")
                .query((row, n) -> row.getLong(2))
                .single();
    }
}
