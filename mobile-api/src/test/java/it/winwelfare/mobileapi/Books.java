package it.winwelfare.mobileapi;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All that the database holds, as one number for each table: what changed a row of any of them is seen. */
class Books {

    /** What jobs, sessions and counters of requests write by themselves, whoever asks for what. */
    private static final Pattern BY_THEMSELVES = Pattern.compile(
            "(?i)scheduled_tasks|event_publication.*|flyway.*|.*_schema_history.*|spring_session.*|limits_.*|audit_seal|audit_chain"
                    + "|identity_session.*|operations_.*|ledger_control.*|notifications_mail");

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** The sums of all tables take longer than a request: one look for so many. 1 names whoever writes. */
    private static final int ASKED_BETWEEN_LOOKS = Integer.getInteger("books.every", 25);

    @Autowired
    private JdbcClient sql;

    /** Waits until the listeners have done what was begun. */
    void settle() {
        await().atMost(PATIENCE).until(() -> waiting() == 0);
    }

    private long waiting() {
        return sql.sql("""
            SELECT (SELECT COUNT(*) FROM EVENT_PUBLICATION WHERE completion_date IS NULL)
                 + (SELECT COUNT(*) FROM wallets_allocation WHERE state IN ('QUEUED', 'RUNNING'))
            """).query(Long.class).single();
    }

    /** A checksum of each table’s content. */
    Map<String, Long> sums() {
        List<String> tables = sql
                .sql("SELECT table_name FROM information_schema.tables"
                        + " WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE' ORDER BY table_name")
                .query(String.class)
                .list()
                .stream()
                .filter(table -> !BY_THEMSELVES.matcher(table).matches())
                .toList();
        Map<String, Long> sums = new LinkedHashMap<>();
        sql.sql("CHECKSUM TABLE "
                        + tables.stream().map(table -> "`" + table + "`").collect(Collectors.joining(", ")))
                .query(row -> {
                    sums.put(row.getString(1), row.getLong(2));
                });
        return sums;
    }

    /** From now on nobody may write. */
    Watch watch() {
        settle();
        return new Watch();
    }

    /** Requests in whose course nothing may be written; one that writes is named with those that were asked beside it. */
    final class Watch {

        private final List<Object> since = new ArrayList<>();
        private Map<String, Long> before = sums();

        /** Notes a request, and looks when there are enough; gives what was found. */
        List<String> asked(Object request) {
            since.add(request);
            return since.size() < ASKED_BETWEEN_LOOKS ? List.of() : look();
        }

        /** Whether the last ones have written. */
        List<String> look() {
            Map<String, Long> after = sums();
            List<String> found = differences(before, after).stream()
                    .map(table -> "one of " + since + " wrote into " + table + "; -Dbooks.every=1 tells which")
                    .toList();
            before = after;
            since.clear();
            return found;
        }
    }

    /** Which tables differ. */
    static List<String> differences(Map<String, Long> before, Map<String, Long> after) {
        return before.keySet().stream()
                .filter(table -> !Objects.equals(before.get(table), after.get(table)))
                .toList();
    }
}
