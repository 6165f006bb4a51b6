package it.winwelfare.ledger.internal;

import it.winwelfare.database.MultiRow;
import it.winwelfare.database.Utc;
import it.winwelfare.identifiers.Ids;
import it.winwelfare.ledger.AlreadyReversed;
import it.winwelfare.ledger.Claim;
import it.winwelfare.ledger.Head;
import it.winwelfare.ledger.IdempotencyConflict;
import it.winwelfare.ledger.JournalId;
import it.winwelfare.ledger.JournalKind;
import it.winwelfare.ledger.KeyTaken;
import it.winwelfare.ledger.Line;
import it.winwelfare.ledger.Posting;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes journals and their transfers. */
@Component
public class Journals {

    private static final MultiRow HEADS = MultiRow.into(
            "ledger_journal",
            "id",
            "kind",
            "reference",
            "effective_on",
            "recorded_at",
            "idempotency_key",
            "request_hash",
            "reverses");
    private static final MultiRow LINES = MultiRow.into(
            "ledger_transfer",
            "journal",
            "line",
            "journal_kind",
            "debit_kind",
            "debit_owner",
            "credit_kind",
            "credit_owner",
            "amount");

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
        HEADS.insert(jdbc, List.<Object[]>of(row(id, head)));
    }

    private Object[] row(JournalId id, Head head) {
        JournalId reversed = head.reverses();
        return new Object[] {
            Ids.bytes(id.value()),
            head.kind().name(),
            Ids.bytes(head.reference()),
            head.effectiveOn(),
            Utc.column(clock.instant()),
            head.key().value(),
            head.key().requestHash(),
            reversed == null ? null : Ids.bytes(reversed.value())
        };
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
        List<Object[]> rows = new ArrayList<>();
        lines.forEach(line -> rows.add(row(journal, rows.size() + 1, kind, line)));
        try {
            LINES.insert(jdbc, rows);
        } catch (DuplicateKeyException twice) {
            throw new IllegalArgumentException("the journal has its lines already: " + journal, twice);
        } catch (DataIntegrityViolationException impossible) {
            throw new IllegalArgumentException(
                    "no such transfer: " + kind + " may not do this, or an account is not open: " + lines, impossible);
        }
    }

    /** See {@link it.winwelfare.ledger.Ledger#post}. */
    public List<JournalId> write(List<Posting> postings) {
        List<JournalId> ids = postings.stream().map(posting -> JournalId.next()).toList();
        List<Object[]> heads = new ArrayList<>();
        List<Object[]> lines = new ArrayList<>();
        for (int i = 0; i < postings.size(); i++) {
            Posting posting = postings.get(i);
            heads.add(row(ids.get(i), posting.head()));
            for (int n = 0; n < posting.lines().size(); n++) {
                lines.add(row(
                        ids.get(i),
                        n + 1,
                        posting.head().kind(),
                        posting.lines().get(n)));
            }
        }
        try {
            HEADS.insert(jdbc, heads);
        } catch (DuplicateKeyException taken) {
            throw new KeyTaken(taken);
        }
        LINES.insert(jdbc, lines);
        return ids;
    }

    private static Object[] row(JournalId journal, int number, JournalKind kind, Line line) {
        return new Object[] {
            Ids.bytes(journal.value()),
            number,
            kind.name(),
            line.debit().kind().name(),
            Ids.bytes(line.debit().owner()),
            line.credit().kind().name(),
            Ids.bytes(line.credit().owner()),
            line.amount().cents()
        };
    }
}
