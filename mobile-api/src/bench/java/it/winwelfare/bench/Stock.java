package it.winwelfare.bench;

import it.winwelfare.identifiers.Crockford;
import it.winwelfare.identifiers.Ids;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * What the measured database holds besides the demo: vouchers that wait at one provider's, each with its purchase in the ledger, so that
 * the controls find nothing; people who can sign in; and copies of offers.
 */
final class Stock {

    private static final int BATCH = 1_000;
    private static final int DIGITS = 11;
    private static final String HARD_TO_TYPE = "*~$=U";

    private final Connection connection;
    private long next = 1;

    /** A voucher of which only what a scan needs is known. */
    record Waiting(UUID id, String code) {}

    /** Where the vouchers of the stock come from, taken from one voucher of the demo. */
    private record Origin(byte[] voucher, byte[] pocket, byte[] funds, byte[] bank, long price) {}

    Stock(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
    }

    /** Issues vouchers of a provider, copies of its latest one, paid by its pocket alone. */
    Queue<Waiting> vouchers(UUID provider, int count) throws SQLException {
        Origin origin = origin(provider);
        fund(origin, count);
        Queue<Waiting> issued = new ConcurrentLinkedQueue<>();
        try (PreparedStatement account = prepare(
                        "INSERT INTO ledger_account (kind, owner, opened_at) VALUES ('VOUCHER', ?, NOW(6))");
                PreparedStatement journal = prepare("INSERT INTO ledger_journal (id, kind, reference, effective_on, recorded_at,"
                        + " idempotency_key, request_hash) VALUES (?, 'PURCHASE', ?, CURDATE(), NOW(6), ?, ?)");
                PreparedStatement transfer = prepare("INSERT INTO ledger_transfer (journal, line, journal_kind, debit_kind,"
                        + " debit_owner, credit_kind, credit_owner, amount) VALUES (?, 1, 'PURCHASE', 'POCKET', ?, 'VOUCHER', ?, ?)");
                PreparedStatement voucher = prepare("INSERT INTO bench_voucher (id, code, journal) VALUES (?, ?, ?)")) {
            for (int done = 0; done < count; done += BATCH) {
                for (int i = 0; i < Math.min(BATCH, count - done); i++) {
                    Waiting one = new Waiting(Ids.next(), code());
                    UUID issue = Ids.next();
                    set(account, one.id());
                    set(journal, issue, one.id(), "bench:" + one.code(), new byte[32]);
                    set(transfer, issue, origin.pocket(), one.id(), origin.price());
                    set(voucher, one.id(), one.code(), issue);
                    issued.add(one);
                }
                for (PreparedStatement statement : List.of(account, journal, transfer, voucher)) {
                    statement.executeBatch();
                }
                copy(origin);
                connection.commit();
            }
        }
        return issued;
    }

    private Origin origin(UUID provider) throws SQLException {
        execute("CREATE TABLE IF NOT EXISTS bench_voucher (id BINARY(16) PRIMARY KEY, code CHAR(12) CHARACTER SET ascii, journal"
                + " BINARY(16)) ENGINE = InnoDB");
        try (PreparedStatement query = prepare("SELECT v.id, s.source, a.debit_owner, d.debit_owner, v.face_value FROM voucher v"
                + " JOIN voucher_share s ON s.voucher = v.id AND s.kind = 'POCKET'"
                + " JOIN ledger_transfer a ON a.credit_kind = 'POCKET' AND a.credit_owner = s.source AND a.debit_kind = 'COMPANY_FUNDS'"
                + " JOIN ledger_transfer d ON d.credit_kind = 'COMPANY_FUNDS' AND d.credit_owner = a.debit_owner AND d.debit_kind ="
                + " 'BANK' WHERE v.provider = ? ORDER BY v.id DESC LIMIT 1")) {
            query.setBytes(1, Ids.bytes(provider));
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("the demo's provider has no voucher that a pocket paid");
                }
                return new Origin(row.getBytes(1), row.getBytes(2), row.getBytes(3), row.getBytes(4), row.getLong(5));
            }
        }
    }

    /** The money of the vouchers comes in and goes to the pocket; what is bought with it leaves the pocket as it was. */
    private void fund(Origin origin, int count) throws SQLException {
        long total = origin.price() * count;
        line("COMPANY_DEPOSIT", "BANK", origin.bank(), "COMPANY_FUNDS", origin.funds(), total);
        line("ALLOCATION", "COMPANY_FUNDS", origin.funds(), "POCKET", origin.pocket(), total);
    }

    private void line(String kind, String debit, byte[] debitor, String credit, byte[] creditor, long amount)
            throws SQLException {
        UUID journal = Ids.next();
        try (PreparedStatement head = prepare("INSERT INTO ledger_journal (id, kind, reference, effective_on, recorded_at,"
                        + " idempotency_key, request_hash) VALUES (?, ?, ?, CURDATE(), NOW(6), ?, ?)");
                PreparedStatement transfer = prepare("INSERT INTO ledger_transfer (journal, line, journal_kind, debit_kind, debit_owner,"
                        + " credit_kind, credit_owner, amount) VALUES (?, 1, ?, ?, ?, ?, ?, ?)")) {
            set(head, journal, kind, journal, "bench:" + journal, new byte[32]);
            head.executeBatch();
            set(transfer, journal, kind, debit, debitor, credit, creditor, amount);
            transfer.executeBatch();
        }
    }

    private void copy(Origin origin) throws SQLException {
        try (PreparedStatement vouchers = connection.prepareStatement("INSERT INTO voucher (id, code, state, employee, company, member,"
                        + " beneficiary, offer, offer_version, service_title, category, provider, provider_name, site_address,"
                        + " face_value, own_part, grant_part, issued_at, valid_until, issue_journal)"
                        + " SELECT b.id, b.code, 'ISSUED', v.employee, v.company, v.member, v.beneficiary, v.offer,"
                        + " v.offer_version, v.service_title, v.category, v.provider, v.provider_name, v.site_address,"
                        + " v.face_value, v.face_value, 0, NOW(6), CURDATE() + INTERVAL 60 DAY, b.journal"
                        + " FROM bench_voucher b JOIN voucher v ON v.id = ?");
                PreparedStatement shares = connection.prepareStatement("INSERT INTO voucher_share (voucher, position, kind, source, label,"
                        + " amount) SELECT b.id, 1, 'POCKET', s.source, s.label, v.face_value FROM bench_voucher b"
                        + " JOIN voucher_share s ON s.voucher = ? AND s.kind = 'POCKET' JOIN voucher v ON v.id = s.voucher")) {
            vouchers.setBytes(1, origin.voucher());
            vouchers.executeUpdate();
            shares.setBytes(1, origin.voucher());
            shares.executeUpdate();
        }
        execute("DELETE FROM bench_voucher");
    }

    /** As many live offers as are wanted, by copying those that there are under other names. */
    void offers(int wanted) throws SQLException {
        int live = (int) number("SELECT COUNT(*) FROM catalogue_offer WHERE live_version IS NOT NULL");
        if (live >= wanted) {
            return;
        }
        int copies = (wanted - live + live - 1) / live;
        execute("INSERT INTO catalogue_offer (id, provider_id, live_version, changed_at, changed_seq, version)"
                + " SELECT UNHEX(MD5(CONCAT(o.id, s.seq))), o.provider_id, UNHEX(MD5(CONCAT(o.live_version, s.seq))), o.changed_at,"
                + " o.changed_seq, 0 FROM catalogue_offer o JOIN seq_1_to_" + copies
                + " s WHERE o.live_version IS NOT NULL");
        String columns = "title, description, category, price, unit, age_from, age_to, site_id, radius_km, validity_days, vat, state,"
                + " created_at, submitted_at, submitted_by, submitted_by_name, due_on, decided_at, decided_by_name, live_from";
        execute("INSERT INTO catalogue_offer_version (id, offer_id, number, " + columns + ")"
                + " SELECT UNHEX(MD5(CONCAT(v.id, s.seq))), UNHEX(MD5(CONCAT(v.offer_id, s.seq))), v.number, CONCAT(v.title, ' ', s.seq), "
                + columns.substring("title, ".length()) + " FROM catalogue_offer_version v JOIN catalogue_offer o ON o.live_version = v.id"
                + " JOIN seq_1_to_" + copies + " s WHERE v.title NOT REGEXP ' [0-9]+$'");
        connection.commit();
    }

    /** Somebody who can buy. */
    record Person(UUID user, UUID employee) {}

    /** Employees of the company of the given one, each with an account and money for a long day. */
    List<Person> people(String colleague, int count) throws SQLException {
        List<Person> people = new ArrayList<>();
        try (PreparedStatement query = prepare("SELECT e.id, p.id, t.debit_owner, d.debit_owner FROM employees_employee e"
                + " JOIN employees_employee c ON c.company_id = e.company_id"
                + " JOIN identity_user u ON u.id = c.user_id AND u.email = ?"
                + " JOIN wallets_pocket p ON p.employee_id = e.id AND p.closes_on > CURDATE() + INTERVAL 30 DAY"
                + " JOIN ledger_transfer t ON t.credit_kind = 'POCKET' AND t.credit_owner = p.id AND t.debit_kind = 'COMPANY_FUNDS'"
                + " JOIN ledger_transfer d ON d.credit_kind = 'COMPANY_FUNDS' AND d.credit_owner = t.debit_owner AND d.debit_kind ="
                + " 'BANK' WHERE e.user_id IS NULL AND e.left_on IS NULL GROUP BY e.id LIMIT " + count)) {
            query.setString(1, colleague);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    people.add(person(row.getBytes(1), row.getBytes(2), row.getBytes(3), row.getBytes(4)));
                }
            }
        }
        connection.commit();
        return people;
    }

    private Person person(byte[] employee, byte[] pocket, byte[] funds, byte[] bank) throws SQLException {
        long money = 100_000_000;
        Person person = new Person(Ids.next(), Ids.uuid(employee));
        try (PreparedStatement user = prepare("INSERT INTO identity_user (id, email, name, password, locale, created_at)"
                        + " VALUES (?, ?, 'Banco di prova', 'none', 'it', NOW(6))");
                PreparedStatement role = prepare("INSERT INTO identity_role (user_id, role, organisation, granted_at)"
                        + " SELECT ?, 'EMPLOYEE', company_id, NOW(6) FROM employees_employee WHERE id = ?");
                PreparedStatement link = prepare("UPDATE employees_employee SET user_id = ? WHERE id = ?");
                PreparedStatement balance = prepare(
                        "UPDATE ledger_balance SET balance = balance + ? WHERE kind = 'POCKET' AND owner = ?")) {
            set(user, person.user(), "bench-" + person.user() + "@win.example");
            user.executeBatch();
            set(role, person.user(), employee);
            role.executeBatch();
            set(link, person.user(), employee);
            link.executeBatch();
            line("COMPANY_DEPOSIT", "BANK", bank, "COMPANY_FUNDS", funds, money);
            line("ALLOCATION", "COMPANY_FUNDS", funds, "POCKET", pocket, money);
            set(balance, money, pocket);
            balance.executeBatch();
        }
        return person;
    }

    /** The pocket that has the person's money. */
    UUID pocketOf(Person person) throws SQLException {
        try (PreparedStatement query = prepare(
                "SELECT b.owner FROM ledger_balance b JOIN wallets_pocket p ON p.id = b.owner WHERE b.kind = 'POCKET'"
                        + " AND p.employee_id = ? ORDER BY b.balance DESC LIMIT 1")) {
            query.setBytes(1, Ids.bytes(person.employee()));
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return Ids.uuid(row.getBytes(1));
            }
        }
    }

    /** A voucher's account for rows that are nobody's. */
    UUID anyVoucher() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT id FROM voucher ORDER BY id LIMIT 1")) {
            row.next();
            return Ids.uuid(row.getBytes(1));
        }
    }

    /** The user behind an address. */
    UUID user(String email) throws SQLException {
        return id("SELECT id FROM identity_user WHERE email = ?", email);
    }

    /** The provider for which a user acts. */
    UUID providerOf(String email) throws SQLException {
        return id(
                "SELECT r.organisation FROM identity_role r JOIN identity_user u ON u.id = r.user_id WHERE u.email = ? AND r.role ="
                        + " 'PROVIDER'",
                email);
    }

    private UUID id(String sql, String value) throws SQLException {
        try (PreparedStatement query = prepare(sql)) {
            query.setString(1, value);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return Ids.uuid(row.getBytes(1));
            }
        }
    }

    long number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private PreparedStatement prepare(String sql) throws SQLException {
        return connection.prepareStatement(sql);
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            statement.setObject(i + 1, value instanceof UUID id ? Ids.bytes(id) : value);
        }
        statement.addBatch();
    }

    /** Codes in a row, with their check symbol; those of the platform are drawn by lot from all of them. */
    private String code() {
        while (true) {
            BigInteger number = BigInteger.valueOf(next++);
            if (HARD_TO_TYPE.indexOf(Crockford.checkSymbol(number)) < 0) {
                return Crockford.encodeWithCheck(number, DIGITS);
            }
        }
    }
}
