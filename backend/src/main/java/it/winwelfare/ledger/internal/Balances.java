package it.winwelfare.ledger.internal;

import it.winwelfare.identifiers.Ids;
import it.winwelfare.ledger.Account;
import it.winwelfare.ledger.AccountKind;
import it.winwelfare.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads balances: the live row of an account with a floor; snapshot and later transfers of a free one. */
@Component
class Balances {

    private static final int CHUNK = 500;

    private final JdbcClient client;

    Balances(JdbcClient client) {
        this.client = client;
    }

    /** Balances of accounts with a floor; those that are not open are absent. */
    Map<Account, Money> live(Collection<Account> accounts) {
        Map<Account, Money> balances = new HashMap<>();
        Map<AccountKind, List<Account>> byKind = byKind(accounts);
        byKind.forEach((kind, ofKind) -> {
            for (int from = 0; from < ofKind.size(); from += CHUNK) {
                List<Account> chunk = ofKind.subList(from, Math.min(from + CHUNK, ofKind.size()));
                client.sql("SELECT kind, owner, balance FROM ledger_balance WHERE kind = :kind AND owner IN (:owners)")
                        .param("kind", kind.name())
                        .param("owners", owners(chunk))
                        .query((row, n) -> Map.entry(account(row), Money.cents(row.getLong("balance"))))
                        .list()
                        .forEach(entry -> balances.put(entry.getKey(), entry.getValue()));
            }
        });
        return balances;
    }

    /** The balance of an account without a floor. */
    Money free(Account account) {
        long cents = client.sql("""
                        SELECT COALESCE(s.balance, 0)
                             + COALESCE((SELECT SUM(t.amount) FROM ledger_transfer t
                                         WHERE t.credit_kind = a.kind AND t.credit_owner = a.owner
                                           AND t.journal >= COALESCE(s.before_journal, REPEAT(CHAR(0), 16))), 0)
                             - COALESCE((SELECT SUM(t.amount) FROM ledger_transfer t
                                         WHERE t.debit_kind = a.kind AND t.debit_owner = a.owner
                                           AND t.journal >= COALESCE(s.before_journal, REPEAT(CHAR(0), 16))), 0)
                        FROM ledger_account a
                        LEFT JOIN ledger_snapshot s ON s.kind = a.kind AND s.owner = a.owner
                          AND s.before_journal = (SELECT MAX(l.before_journal) FROM ledger_snapshot l
                                                  WHERE l.kind = a.kind AND l.owner = a.owner)
                        WHERE a.kind = :kind AND a.owner = :owner""")
                .param("kind", account.kind().name())
                .param("owner", Ids.bytes(account.owner()))
                .query(Long.class)
                .optional()
                .orElse(0L);
        return Money.cents(cents);
    }

    static Account account(ResultSet row) throws SQLException {
        return account(row, "kind", "owner");
    }

    static Account account(ResultSet row, String kind, String owner) throws SQLException {
        return new Account(AccountKind.valueOf(row.getString(kind)), Ids.uuid(row.getBytes(owner)));
    }

    static List<byte[]> owners(Collection<Account> accounts) {
        return accounts.stream().map(account -> Ids.bytes(account.owner())).toList();
    }

    static Map<AccountKind, List<Account>> byKind(Collection<Account> accounts) {
        Map<AccountKind, List<Account>> byKind = new EnumMap<>(AccountKind.class);
        for (Account account : accounts) {
            byKind.computeIfAbsent(account.kind(), kind -> new ArrayList<>()).add(account);
        }
        return byKind;
    }
}
