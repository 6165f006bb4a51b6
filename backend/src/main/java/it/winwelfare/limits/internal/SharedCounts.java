package it.winwelfare.limits.internal;

import it.winwelfare.limits.internal.Windows.Key;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What all instances have counted together. Who it was cannot be read from the table: it holds hashes. */
@Component
class SharedCounts {

    private static final int BYTES = 16;

    private final JdbcClient jdbc;
    private final TransactionTemplate apart;

    SharedCounts(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.apart.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    }

    /**
     * Adds what this instance has counted since it told last.
     *
     * @param from the beginning of the window, in seconds since 1970
     * @return the sum of all instances in this window, this one's among it
     */
    int add(Key key, long from, int requests) {
        byte[] who = hash(key.subject());
        Integer sum = apart.execute(status -> {
            jdbc.sql("""
                    INSERT INTO limits_window (kind, per, subject, starts_at, requests)
                    VALUES (:kind, :per, :subject, :from, :requests)
                    ON DUPLICATE KEY UPDATE requests = requests + VALUES(requests)
                    """)
                    .param("kind", key.kind().name())
                    .param("per", key.per().name())
                    .param("subject", who)
                    .param("from", from)
                    .param("requests", requests)
                    .update();
            return jdbc.sql("""
                    SELECT requests FROM limits_window
                     WHERE kind = :kind AND per = :per AND subject = :subject AND starts_at = :from
                    """)
                    .param("kind", key.kind().name())
                    .param("per", key.per().name())
                    .param("subject", who)
                    .param("from", from)
                    .query(Integer.class)
                    .single();
        });
        return sum == null ? requests : sum;
    }

    /** Removes the windows that began before. */
    int removeBefore(long from) {
        Integer removed = apart.execute(status -> jdbc.sql("DELETE FROM limits_window WHERE starts_at < :from")
                .param("from", from)
                .update());
        return removed == null ? 0 : removed;
    }

    private static byte[] hash(String subject) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return Arrays.copyOf(digest.digest(subject.getBytes(StandardCharsets.UTF_8)), BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
