package it.winwelfare.bench;

import it.winwelfare.identifiers.Crockford;
import it.winwelfare.identifiers.Ids;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Vouchers in bulk, by SQL: copies of one of the demo's, each with its purchase in the ledger and its share, so that the controls find
 * nothing. What shall be issued is staged in a table of this connection first.
 */
final class VoucherStock {

    private static final int DIGITS = 11;
    private static final int STAGED_AT_ONCE = 50_000;
    private static final int BATCH = 1_000;
    private static final String HARD_TO_TYPE = "*~$=U";

    private final Sql sql;
    private final Connection connection;

    /** A voucher of which only what a scan needs is known. */
    record Waiting(UUID id, String code) {}

    /** Where the vouchers of the stock come from, taken from one voucher of the demo. */
    private record Origin(byte[] voucher, byte[] pocket, byte[] employee, byte[] company, byte[] bank, long price) {}

    VoucherStock(Connection connection) throws SQLException {
        this.connection = connection;
        this.sql = new Sql(connection);
        sql.run("CREATE TEMPORARY TABLE IF NOT EXISTS bench_staged (id BINARY(16) PRIMARY KEY, code CHAR(12) CHARACTER SET ascii NOT"
                + " NULL, journal BINARY(16) NOT NULL, pocket BINARY(16) NOT NULL, employee BINARY(16) NOT NULL, company BINARY(16)"
                + " NOT NULL, price BIGINT NOT NULL) ENGINE = InnoDB");
        connection.commit();
    }

    /** Vouchers of a provider that wait for their scan, with codes drawn by lot. */
    Queue<Waiting> waiting(UUID provider, int count) throws SQLException {
        Origin origin = origin(provider);
        fund(origin, count);
        List<Waiting> issued = new ArrayList<>();
        Set<String> drawn = new HashSet<>();
        try (PreparedStatement stage = connection.prepareStatement("INSERT INTO bench_staged VALUES (?, ?, ?, ?, ?, ?, ?)")) {
            while (issued.size() < count) {
                Waiting one = new Waiting(Ids.next(), code());
                if (drawn.add(one.code())) {
                    issued.add(one);
                    Sql.add(stage, one.id(), one.code(), Ids.next(), origin.pocket(), origin.employee(), origin.company(),
                            origin.price());
                }
            }
            stage.executeBatch();
        }
        issue(origin, 60);
        return new ConcurrentLinkedQueue<>(issued);
    }

    /** Vouchers that only lie there. */
    void lying(UUID provider, int count) throws SQLException {
        Origin origin = origin(provider);
        sql.run("SET unique_checks = 0");
        sql.run("SET foreign_key_checks = 0");
        for (int done = 0; done < count; done += STAGED_AT_ONCE) {
            int some = Math.min(STAGED_AT_ONCE, count - done);
            fund(origin, some);
            String moment = Long.toHexString(System.currentTimeMillis());
            String salt = UUID.randomUUID().toString();
            // Ids grow as the platform's do; codes are drawn by lot as the platform's are.
            try (PreparedStatement stage = connection.prepareStatement("INSERT INTO bench_staged SELECT"
                    + " UNHEX(CONCAT(?, '7', LPAD(HEX(s.seq), 5, '0'), LEFT(MD5(CONCAT(?, s.seq)), 14))),"
                    + " UPPER(LEFT(MD5(CONCAT('code', ?, s.seq)), 12)),"
                    + " UNHEX(CONCAT(?, '7', LPAD(HEX(s.seq), 5, '0'), LEFT(MD5(CONCAT('journal', ?, s.seq)), 14))),"
                    + " ?, ?, ?, ? FROM seq_1_to_" + some + " s")) {
                String head = "0".repeat(12 - moment.length()) + moment;
                Sql.set(stage, head, salt, salt, head, salt, origin.pocket(), origin.employee(), origin.company(), origin.price());
                stage.executeUpdate();
            }
            issue(origin, 60);
        }
        sql.run("SET unique_checks = 1");
        sql.run("SET foreign_key_checks = 1");
    }

    /** A voucher of ten euros from each pocket of a plan, whose last day was yesterday. */
    int expired(UUID provider, UUID plan) throws SQLException {
        Origin origin = origin(provider);
        long price = 1_000;
        try (PreparedStatement stage = connection.prepareStatement("INSERT INTO bench_staged SELECT"
                        + " UNHEX(CONCAT(LEFT(HEX(p.id), 18), LEFT(MD5(CONCAT('voucher', p.id)), 14))),"
                        + " UPPER(LEFT(MD5(CONCAT('code', p.id)), 12)),"
                        + " UNHEX(CONCAT(LEFT(HEX(p.id), 18), LEFT(MD5(CONCAT('journal', p.id)), 14))),"
                        + " p.id, p.employee_id, p.company_id, ? FROM wallets_pocket p WHERE p.plan_id = ?");
                PreparedStatement spent = connection.prepareStatement("UPDATE ledger_balance b JOIN wallets_pocket p ON p.id = b.owner"
                        + " SET b.balance = b.balance - ? WHERE b.kind = 'POCKET' AND p.plan_id = ?")) {
            Sql.set(stage, price, plan);
            int count = stage.executeUpdate();
            Sql.set(spent, price, plan);
            spent.executeUpdate();
            issue(origin, -1);
            return count;
        }
    }

    /** What is staged becomes vouchers. */
    private void issue(Origin origin, int days) throws SQLException {
        sql.run("INSERT INTO ledger_account (kind, owner, opened_at) SELECT 'VOUCHER', id, NOW(6) FROM bench_staged");
        enter();
        try (PreparedStatement vouchers = connection.prepareStatement("INSERT INTO voucher (id, code, state, employee, company, member,"
                        + " beneficiary, offer, offer_version, service_title, category, provider, provider_name, site_address,"
                        + " face_value, own_part, grant_part, issued_at, valid_until, issue_journal)"
                        + " SELECT b.id, b.code, 'ISSUED', b.employee, b.company, NULL, v.beneficiary, v.offer, v.offer_version,"
                        + " v.service_title, v.category, v.provider, v.provider_name, v.site_address, b.price, b.price, 0, NOW(6),"
                        + " CURDATE() + INTERVAL ? DAY, b.journal FROM bench_staged b JOIN voucher v ON v.id = ?");
                PreparedStatement shares = connection.prepareStatement("INSERT INTO voucher_share (voucher, position, kind, source, label,"
                        + " amount) SELECT b.id, 1, 'POCKET', b.pocket, 'Banco di prova', b.price FROM bench_staged b")) {
            Sql.set(vouchers, days, origin.voucher());
            vouchers.executeUpdate();
            shares.executeUpdate();
        }
        sql.run("DELETE FROM bench_staged");
        connection.commit();
    }

    /** Row by row and not by a select: MariaDB refuses that for tables with triggers ("Column 'id' cannot be null"). */
    private void enter() throws SQLException {
        try (PreparedStatement journals = connection.prepareStatement("INSERT INTO ledger_journal (id, kind, reference, effective_on,"
                        + " recorded_at, idempotency_key, request_hash) VALUES (?, 'PURCHASE', ?, ?, ?, ?, ?)");
                PreparedStatement lines = connection.prepareStatement("INSERT INTO ledger_transfer (journal, line, journal_kind,"
                        + " debit_kind, debit_owner, credit_kind, credit_owner, amount) VALUES (?, 1, 'PURCHASE', 'POCKET', ?, 'VOUCHER',"
                        + " ?, ?)");
                PreparedStatement staged = connection.prepareStatement("SELECT journal, id, pocket, price FROM bench_staged");
                ResultSet row = staged.executeQuery()) {
            LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC);
            for (int n = 1; row.next(); n++) {
                byte[] voucher = row.getBytes(2);
                Sql.add(journals, row.getBytes(1), voucher, now.toLocalDate(), now, "bench:" + Ids.uuid(voucher), new byte[32]);
                Sql.add(lines, row.getBytes(1), row.getBytes(3), voucher, row.getLong(4));
                if (n % BATCH == 0) {
                    journals.executeBatch();
                    lines.executeBatch();
                }
            }
            journals.executeBatch();
            lines.executeBatch();
        }
    }

    /** The money of the vouchers comes in and goes to the pocket; what is bought with it leaves the pocket as it was. */
    private void fund(Origin origin, int count) throws SQLException {
        long total = origin.price() * count;
        sql.line("COMPANY_DEPOSIT", "BANK", origin.bank(), "COMPANY_FUNDS", origin.company(), total);
        sql.line("ALLOCATION", "COMPANY_FUNDS", origin.company(), "POCKET", origin.pocket(), total);
    }

    private Origin origin(UUID provider) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT v.id, s.source, v.employee, v.company, v.face_value FROM"
                + " voucher v JOIN voucher_share s ON s.voucher = v.id AND s.kind = 'POCKET'"
                + " WHERE v.provider = ? ORDER BY v.id LIMIT 1")) {
            query.setBytes(1, Ids.bytes(provider));
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("the demo's provider has no voucher that a pocket helped to pay");
                }
                return new Origin(row.getBytes(1), row.getBytes(2), row.getBytes(3), row.getBytes(4), new byte[16], row.getLong(5));
            }
        }
    }

    private static String code() {
        while (true) {
            BigInteger number = BigInteger.valueOf(ThreadLocalRandom.current().nextLong(1L << (5 * DIGITS)));
            if (HARD_TO_TYPE.indexOf(Crockford.checkSymbol(number)) < 0) {
                return Crockford.encodeWithCheck(number, DIGITS);
            }
        }
    }
}
