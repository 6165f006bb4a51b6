package it.winwelfare.bench;

import it.winwelfare.bench.Rate.Client;
import it.winwelfare.embeddeddb.DatabaseLogin;
import it.winwelfare.identifiers.Ids;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.UUID;

/** The floors: what the database does when nothing is in front of it, the rows of one act by one transaction. */
final class Bare {

    private final DatabaseLogin login;

    Bare(DatabaseLogin login) {
        this.login = login;
    }

    /** A connection as the platform has it. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection(
                login.url()
                        + (login.url().contains("?") ? "&" : "?")
                        + "useServerPrepStmts=true&cachePrepStmts=true&rewriteBatchedStatements=true&useLocalSessionState=true"
                        + "&cacheServerConfiguration=true&connectionTimeZone=UTC",
                login.user(),
                login.password());
    }

    /** Guarded update, journal, transfer. */
    Client redemptions(Queue<VoucherStock.Waiting> vouchers, UUID provider, long price) throws SQLException {
        Connection connection = connect();
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        PreparedStatement update = connection.prepareStatement("UPDATE voucher SET state = 'REDEEMED', redemption = ?, redeemed_at ="
                + " NOW(6) WHERE code = ? AND state = 'ISSUED' AND provider = ? AND valid_until >= CURDATE()");
        PreparedStatement journal = journal(connection, "REDEMPTION");
        PreparedStatement transfer =
                transfer(connection, "REDEMPTION", "VOUCHER", "PROVIDER_PAYABLE", price);
        return client(connection, () -> {
            VoucherStock.Waiting voucher = vouchers.remove();
            UUID id = Ids.next();
            update.setBytes(1, Ids.bytes(id));
            update.setString(2, voucher.code());
            update.setBytes(3, Ids.bytes(provider));
            if (update.executeUpdate() != 1) {
                throw new IllegalStateException("not free: " + voucher);
            }
            write(journal, transfer, id, voucher.id(), provider);
        });
    }

    /** The same rows for several at once: three statements and a commit for all of them. */
    Client redemptionsTogether(Queue<VoucherStock.Waiting> vouchers, UUID provider, long price, int group) throws SQLException {
        Connection connection = connect();
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        PreparedStatement update = connection.prepareStatement("UPDATE voucher FORCE INDEX (voucher_code) SET state = 'REDEEMED',"
                + " redemption = CASE code" + " WHEN ? THEN ?".repeat(group) + " END, redeemed_at = NOW(6) WHERE state = 'ISSUED'"
                + " AND provider = ? AND valid_until >= CURDATE() AND code IN (" + repeated("?", group) + ")");
        PreparedStatement journal = connection.prepareStatement("INSERT INTO ledger_journal (id, kind, reference, effective_on,"
                + " recorded_at, idempotency_key, request_hash) VALUES "
                + repeated("(?, 'REDEMPTION', ?, CURDATE(), NOW(6), ?, ?)", group));
        PreparedStatement transfer = connection.prepareStatement("INSERT INTO ledger_transfer (journal, line, journal_kind, debit_kind,"
                + " debit_owner, credit_kind, credit_owner, amount) VALUES "
                + repeated("(?, 1, 'REDEMPTION', 'VOUCHER', ?, 'PROVIDER_PAYABLE', ?, " + price + ")", group));
        return client(connection, () -> {
            update.setBytes(2 * group + 1, Ids.bytes(provider));
            for (int n = 0; n < group; n++) {
                VoucherStock.Waiting voucher = vouchers.remove();
                UUID id = Ids.next();
                byte[] entry = Ids.bytes(Ids.next());
                update.setString(2 * n + 1, voucher.code());
                update.setBytes(2 * n + 2, Ids.bytes(id));
                update.setString(2 * group + 2 + n, voucher.code());
                journal.setBytes(4 * n + 1, entry);
                journal.setBytes(4 * n + 2, Ids.bytes(id));
                journal.setString(4 * n + 3, "bench-bare:" + id);
                journal.setBytes(4 * n + 4, new byte[32]);
                transfer.setBytes(3 * n + 1, entry);
                transfer.setBytes(3 * n + 2, Ids.bytes(voucher.id()));
                transfer.setBytes(3 * n + 3, Ids.bytes(provider));
            }
            if (update.executeUpdate() != group) {
                throw new IllegalStateException("not all are free");
            }
            journal.executeUpdate();
            transfer.executeUpdate();
        });
    }

    private static String repeated(String one, int times) {
        return String.join(", ", Collections.nCopies(times, one));
    }

    /** Guarded balance, journal, transfer. */
    Client purchases(List<UUID> pockets, UUID voucher, long price, int number) throws SQLException {
        Connection connection = connect();
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        PreparedStatement update = connection.prepareStatement(
                "UPDATE ledger_balance SET balance = balance - 1 WHERE kind = 'POCKET' AND owner = ? AND balance >= " + price);
        PreparedStatement journal = journal(connection, "PURCHASE");
        PreparedStatement transfer = transfer(connection, "PURCHASE", "POCKET", "VOUCHER", 1);
        int[] next = {number * 7};
        return client(connection, () -> {
            UUID pocket = pockets.get(next[0]++ % pockets.size());
            update.setBytes(1, Ids.bytes(pocket));
            if (update.executeUpdate() != 1) {
                throw new IllegalStateException("empty: " + pocket);
            }
            write(journal, transfer, Ids.next(), pocket, voucher);
        });
    }

    private interface Work {
        void run() throws SQLException;
    }

    private static Client client(Connection connection, Work work) {
        return new Client() {
            @Override
            public void act() throws SQLException {
                work.run();
                connection.commit();
            }

            @Override
            public void close() throws SQLException {
                connection.close();
            }
        };
    }

    private static PreparedStatement journal(Connection connection, String kind) throws SQLException {
        return connection.prepareStatement("INSERT INTO ledger_journal (id, kind, reference, effective_on, recorded_at,"
                + " idempotency_key, request_hash) VALUES (?, '" + kind + "', ?, CURDATE(), NOW(6), ?, ?)");
    }

    private static PreparedStatement transfer(
            Connection connection, String kind, String debit, String credit, long amount) throws SQLException {
        return connection.prepareStatement("INSERT INTO ledger_transfer (journal, line, journal_kind, debit_kind, debit_owner,"
                + " credit_kind, credit_owner, amount) VALUES (?, 1, '" + kind + "', '" + debit + "', ?, '" + credit + "', ?, "
                + amount + ")");
    }

    private static void write(
            PreparedStatement journal, PreparedStatement transfer, UUID reference, UUID debitor, UUID creditor)
            throws SQLException {
        byte[] id = Ids.bytes(Ids.next());
        journal.setBytes(1, id);
        journal.setBytes(2, Ids.bytes(reference));
        journal.setString(3, "bench-bare:" + reference);
        journal.setBytes(4, new byte[32]);
        journal.executeUpdate();
        transfer.setBytes(1, id);
        transfer.setBytes(2, Ids.bytes(debitor));
        transfer.setBytes(3, Ids.bytes(creditor));
        transfer.executeUpdate();
    }
}
