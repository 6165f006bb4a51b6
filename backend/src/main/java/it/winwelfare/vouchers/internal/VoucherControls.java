package it.winwelfare.vouchers.internal;

import it.winwelfare.ledger.Control;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What must be true of vouchers and their money, whatever happened before. Each is one query that finds the exceptions; those on money
 * read the ledger's transfers on purpose: they compare what two modules wrote.
 */
@Configuration(proxyBeanMethods = false)
class VoucherControls {

    private static final int MOST_FINDINGS = 100;

    private record Query(String name, String sql, JdbcClient client) implements Control {
        @Override
        public List<String> findings() {
            return client.sql(sql + " LIMIT " + MOST_FINDINGS)
                    .query((row, n) -> String.valueOf(row.getString(1)))
                    .list();
        }
    }

    @Bean
    Control sharesAddUpToTheFaceValue(JdbcClient client) {
        return new Query("voucher-shares-are-its-face-value", """
                SELECT CONCAT('voucher ', HEX(v.id), ' is worth ', v.own_part, ' + ', v.grant_part, ' but its shares are ',
                              COALESCE(s.own, 0), ' + ', COALESCE(s.line, 0))
                FROM voucher v LEFT JOIN (
                  SELECT voucher, SUM(CASE WHEN kind = 'POCKET' THEN amount ELSE 0 END) own,
                         SUM(CASE WHEN kind = 'GRANT_LINE' THEN amount ELSE 0 END) line
                  FROM voucher_share GROUP BY voucher) s ON s.voucher = v.id
                WHERE v.own_part <> COALESCE(s.own, 0) OR v.grant_part <> COALESCE(s.line, 0)""", client);
    }

    /** Promised money is there until the voucher is used or given back, and then gone: no voucher is paid twice. */
    @Bean
    Control theAccountOfAVoucherHoldsWhatItsStateSays(JdbcClient client) {
        return new Query("voucher-money-is-where-its-state-says", """
                SELECT CONCAT('voucher ', HEX(v.id), ' is ', v.state, ', worth ', v.face_value, ', and its account holds ',
                              COALESCE(m.total, 0))
                FROM voucher v LEFT JOIN (
                  SELECT owner, SUM(amount) total FROM (
                    SELECT credit_owner owner, amount FROM ledger_transfer WHERE credit_kind = 'VOUCHER'
                    UNION ALL
                    SELECT debit_owner, -amount FROM ledger_transfer WHERE debit_kind = 'VOUCHER') sides
                  GROUP BY owner) m ON m.owner = v.id
                WHERE COALESCE(m.total, 0) <> CASE WHEN v.state = 'ISSUED' THEN v.face_value ELSE 0 END""", client);
    }

    /** What came in from a source and was not sent back to it is the share, as long as the voucher stands. */
    @Bean
    Control eachShareWentBackToItsSource(JdbcClient client) {
        return new Query("voucher-share-is-with-its-source", """
                SELECT CONCAT('voucher ', HEX(v.id), ' is ', v.state, ', and its share of ', s.amount, ' from ', s.kind, ' ',
                              HEX(s.source), ' stands at ', COALESCE(m.total, 0))
                FROM voucher v JOIN voucher_share s ON s.voucher = v.id
                LEFT JOIN (
                  SELECT voucher, source, SUM(amount) total FROM (
                    SELECT credit_owner voucher, debit_owner source, amount FROM ledger_transfer
                    WHERE journal_kind = 'PURCHASE'
                    UNION ALL
                    SELECT debit_owner, credit_owner, -amount FROM ledger_transfer
                    WHERE journal_kind IN ('CANCELLATION', 'EXPIRY')) sides
                  GROUP BY voucher, source) m ON m.voucher = v.id AND m.source = s.source
                WHERE COALESCE(m.total, 0) <> CASE WHEN v.state IN ('CANCELLED', 'EXPIRED') THEN 0 ELSE s.amount END""", client);
    }

    @Bean
    Control aUsedVoucherHasOneRedemptionThatCounts(JdbcClient client) {
        return new Query("voucher-has-its-one-redemption", """
                SELECT CONCAT('voucher ', HEX(v.id), ' is ', v.state, ' and has ', COUNT(r.id), ' redemptions that count')
                FROM voucher v LEFT JOIN voucher_redemption r ON r.voucher = v.id AND r.undone_at IS NULL
                GROUP BY v.id, v.state, v.redemption
                HAVING COUNT(r.id) <> CASE WHEN v.redemption IS NULL THEN 0 ELSE 1 END
                    OR (v.redemption IS NOT NULL AND MAX(r.id) <> v.redemption)""", client);
    }
}
