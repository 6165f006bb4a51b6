package it.winwelfare.ledger.internal;

import it.winwelfare.ledger.Control;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must be true of the ledger's own tables, whatever happened before. Each control is one query that finds the exceptions. */
@Configuration(proxyBeanMethods = false)
class BookControls {

    private static final int MOST_FINDINGS = 100;

    /** Credits and debits of every account, from the transfers alone. */
    private static final String SUMS = """
            SELECT kind, owner, SUM(amount) total FROM (
              SELECT credit_kind kind, credit_owner owner, amount FROM ledger_transfer
              UNION ALL
              SELECT debit_kind, debit_owner, -amount FROM ledger_transfer) sides
            GROUP BY kind, owner""";

    private record Query(String name, String sql, JdbcClient client) implements Control {
        @Override
        public List<String> findings() {
            return client.sql(sql + " LIMIT " + MOST_FINDINGS)
                    .query((row, n) -> String.valueOf(row.getString(1)))
                    .list();
        }
    }

    @Bean
    Control balancesAreTheSumsOfTheirTransfers(JdbcClient client) {
        return new Query("balance-is-sum-of-transfers", """
                SELECT CONCAT(b.kind, ' ', HEX(b.owner), ' holds ', b.balance, ' but its transfers give ',
                              COALESCE(s.total, 0))
                FROM ledger_balance b LEFT JOIN (%s) s ON s.kind = b.kind AND s.owner = b.owner
                WHERE b.balance <> COALESCE(s.total, 0)""".formatted(SUMS), client);
    }

    @Bean
    Control everyAccountWithAFloorHasABalance(JdbcClient client) {
        return new Query("floored-account-has-balance", """
                SELECT CONCAT(a.kind, ' ', HEX(a.owner), ' has no live balance')
                FROM ledger_account a LEFT JOIN ledger_balance b ON b.kind = a.kind AND b.owner = a.owner
                WHERE a.kind IN ('COMPANY_FUNDS', 'POCKET', 'GRANT_LINE', 'SOLIDARITY_FUND') AND b.owner IS NULL""", client);
    }

    @Bean
    Control noBalanceIsBelowItsFloor(JdbcClient client) {
        return new Query("floor-holds", """
                SELECT CONCAT(kind, ' ', HEX(owner), ' holds ', balance, ', below ', floor)
                FROM ledger_balance WHERE balance < floor""", client);
    }

    /** The live balances against the free accounts' transfers: two sides kept by different code that must cancel out. */
    @Bean
    Control theTrialBalanceIsZero(JdbcClient client) {
        return new Query("trial-balance-is-zero", """
                SELECT CONCAT('accounts with a floor hold ', live, ', the others ', free)
                FROM (SELECT (SELECT COALESCE(SUM(balance), 0) FROM ledger_balance) live,
                             (SELECT COALESCE(SUM(s.total), 0) FROM (%s) s
                              WHERE s.kind NOT IN ('COMPANY_FUNDS', 'POCKET', 'GRANT_LINE', 'SOLIDARITY_FUND')) free) sides
                WHERE live + free <> 0""".formatted(SUMS), client);
    }

    @Bean
    Control everyJournalHasLinesOfItsKind(JdbcClient client) {
        return new Query("journal-has-lines", """
                SELECT CONCAT('journal ', HEX(j.id), ' of kind ', j.kind, ' has lines of kind ',
                              COALESCE(MAX(t.journal_kind), 'none'))
                FROM ledger_journal j LEFT JOIN ledger_transfer t ON t.journal = j.id
                GROUP BY j.id, j.kind
                HAVING COUNT(t.line) = 0 OR MIN(t.journal_kind) <> j.kind OR MAX(t.journal_kind) <> j.kind""", client);
    }

    /** A voucher's account holds its face value until it is used, and nothing after. */
    @Bean
    Control noVoucherOwes(JdbcClient client) {
        return new Query("voucher-is-never-negative", """
                SELECT CONCAT('VOUCHER ', HEX(s.owner), ' holds ', s.total)
                FROM (%s) s WHERE s.kind = 'VOUCHER' AND s.total < 0""".formatted(SUMS), client);
    }

    @Bean
    Control snapshotsAgreeWithTheTransfersBeforeThem(JdbcClient client) {
        return new Query("snapshot-agrees", """
                SELECT CONCAT(kind, ' ', HEX(owner), ' was snapped at ', balance, ' but its transfers give ', total)
                FROM (SELECT s.kind, s.owner, s.balance,
                             COALESCE((SELECT SUM(t.amount) FROM ledger_transfer t WHERE t.credit_kind = s.kind
                                       AND t.credit_owner = s.owner AND t.journal < s.before_journal), 0)
                           - COALESCE((SELECT SUM(t.amount) FROM ledger_transfer t WHERE t.debit_kind = s.kind
                                       AND t.debit_owner = s.owner AND t.journal < s.before_journal), 0) total
                      FROM ledger_snapshot s) sums
                WHERE balance <> total""", client);
    }
}
