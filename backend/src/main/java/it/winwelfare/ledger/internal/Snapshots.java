package it.winwelfare.ledger.internal;

import it.winwelfare.database.Utc;
import it.winwelfare.identifiers.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down the balances of busy free accounts, so that reading one costs its recent transfers and not its history.
 *
 * <p>Journals are ordered by id, and an id is made a moment before its commit: a snapshot therefore ends an hour ago, when every
 * transaction that could still bring an older id has long ended.
 */
@Component
public class Snapshots {

    private static final Duration SETTLED_AFTER = Duration.ofHours(1);

    private final JdbcClient client;
    private final Clock clock;

    Snapshots(JdbcClient client, Clock clock) {
        this.client = client;
        this.clock = clock;
    }

    /**
     * Snaps every free account that has at least so many transfers since its last snapshot.
     *
     * @return how many accounts were snapped
     */
    @Transactional
    public int take(int atLeast) {
        return takeBefore(Ids.floorOf(clock.instant().minus(SETTLED_AFTER)), atLeast);
    }

    private int takeBefore(UUID boundary, int atLeast) {
        Instant now = clock.instant();
        return client.sql("""
                        INSERT IGNORE INTO ledger_snapshot (kind, owner, before_journal, balance, taken_at)
                        SELECT sides.kind, sides.owner, :boundary,
                               COALESCE(MAX(last.balance), 0) + SUM(sides.amount), :now
                        FROM (SELECT credit_kind kind, credit_owner owner, journal, amount
                              FROM ledger_transfer WHERE journal < :boundary
                              UNION ALL
                              SELECT debit_kind, debit_owner, journal, -amount
                              FROM ledger_transfer WHERE journal < :boundary) sides
                        LEFT JOIN ledger_snapshot last ON last.kind = sides.kind AND last.owner = sides.owner
                          AND last.before_journal = (SELECT MAX(l.before_journal) FROM ledger_snapshot l
                                                     WHERE l.kind = sides.kind AND l.owner = sides.owner)
                        WHERE sides.kind NOT IN ('COMPANY_FUNDS', 'POCKET', 'GRANT_LINE', 'SOLIDARITY_FUND', 'VOUCHER')
                          AND sides.journal >= COALESCE(last.before_journal, REPEAT(CHAR(0), 16))
                        GROUP BY sides.kind, sides.owner
                        HAVING COUNT(*) >= :atLeast""")
                .param("boundary", Ids.bytes(boundary))
                .param("now", Utc.column(now))
                .param("atLeast", atLeast)
                .update();
    }
}
