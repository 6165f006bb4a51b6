package it.winwelfare.ledger.internal;

import it.winwelfare.identifiers.Ids;
import it.winwelfare.ledger.Account;
import it.winwelfare.ledger.AlreadyReversed;
import it.winwelfare.ledger.Claim;
import it.winwelfare.ledger.Head;
import it.winwelfare.ledger.IdempotencyConflict;
import it.winwelfare.ledger.JournalId;
import it.winwelfare.ledger.JournalKind;
import it.winwelfare.ledger.Line;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes journals and their transfers. */
@Component
public class Journals {

    private static final int BATCH = 1_000;

    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final Clock clock;

    Journals(JdbcTemplate jdbc, JdbcClient client, Clock clock) {
        this.jdbc = jdbc;
        this.client = client;
        this.clock = clock;
    }

    /** See {@link it.winwelfare.ledger.Ledger#claim}. */
    public Claim claim(Head head) {
        JournalId id = JournalId.next();
        try {
            insert(id, head);
            return new Claim.Fresh(id);
        } catch (DuplicateKeyException taken) {
            return first(head);
        }
    }

    private void insert(JournalId id, Head head) {
        JournalId reversed = head.reverses();
        client.sql("""
                        INSERT INTO ledger_journal
                          (id, kind, reference, effective_on, recorded_at, idempotency_key, request_hash, reverses)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(Ids.bytes(id.value()))
                .param(head.kind().name())
                .param(Ids.bytes(head.reference()))
                .param(head.effectiveOn())
                .param(Timestamp.from(clock.instant()))
                .param(head.key().value())
                .param(head.key().requestHash())
                .param(reversed == null ? null : Ids.bytes(reversed.value()))
                .update();
    }

    private record FirstRequest(JournalId journal, byte[] hash, Claim.Repeated answer) {}

    /** The journal that holds the key; when none does, the duplicate was the journal to be undone. */
    private Claim first(Head head) {
        FirstRequest first = client.sql(
                        "SELECT id, request_hash, reference FROM ledger_journal WHERE idempotency_key = ?")
                .param(head.key().value())
                .query((row, n) -> {
                    JournalId id = new JournalId(Ids.uuid(row.getBytes("id")));
                    return new FirstRequest(
                            id,
                            row.getBytes("request_hash"),
                            new Claim.Repeated(id, Ids.uuid(row.getBytes("reference"))));
                })
                .optional()
                .orElseThrow(AlreadyReversed::new);
        if (!Arrays.equals(first.hash(), head.key().requestHash())) {
            throw new IdempotencyConflict();
        }
        return first.answer();
    }

    /** See {@link it.winwelfare.ledger.Ledger#transfer}. */
    public void write(JournalId journal, JournalKind kind, List<Line> lines) {
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("a journal without lines is no fact: " + journal);
        }
        AtomicInteger number = new AtomicInteger();
        try {
            jdbc.batchUpdate(
                    """
                    INSERT INTO ledger_transfer
                      (journal, line, journal_kind, debit_kind, debit_owner, credit_kind, credit_owner, amount)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?)""",
                    lines,
                    BATCH,
                    (statement, line) -> bind(statement, journal, number.incrementAndGet(), kind, line));
        } catch (DuplicateKeyException twice) {
            throw new IllegalArgumentException("the journal has its lines already: " + journal, twice);
        } catch (DataIntegrityViolationException impossible) {
            throw new IllegalArgumentException(
                    "no such transfer: " + kind + " may not do this, or an account is not open: " + lines, impossible);
        }
    }

    private static void bind(PreparedStatement statement, JournalId journal, int number, JournalKind kind, Line line)
            throws SQLException {
        statement.setBytes(1, Ids.bytes(journal.value()));
        statement.setInt(2, number);
        statement.setString(3, kind.name());
        bind(statement, 4, line.debit());
        bind(statement, 6, line.credit());
        statement.setLong(8, line.amount().cents());
    }

    private static void bind(PreparedStatement statement, int at, Account account) throws SQLException {
        statement.setString(at, account.kind().name());
        statement.setBytes(at + 1, Ids.bytes(account.owner()));
    }
}
