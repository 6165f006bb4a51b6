package it.winwelfare.bench;

import it.winwelfare.identifiers.Ids;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What the measured database holds besides the demo and the vouchers: people who can sign in, copies of offers, companies. */
final class Stock {

    private static final long MONEY = 100_000_000;

    private final Connection connection;
    private final Sql sql;

    Stock(Connection connection) throws SQLException {
        this.connection = connection;
        this.sql = new Sql(connection);
    }

    Sql sql() {
        return sql;
    }

    /** As many live offers as are wanted, by copying those that there are under other names. */
    void offers(int wanted) throws SQLException {
        int live = (int) sql.number("SELECT COUNT(*) FROM catalogue_offer WHERE live_version IS NOT NULL");
        if (live >= wanted) {
            return;
        }
        int copies = (wanted - live + live - 1) / live;
        sql.run("CREATE TEMPORARY TABLE bench_offer AS SELECT id, live_version FROM catalogue_offer WHERE live_version IS NOT NULL");
        sql.run("INSERT INTO catalogue_offer (id, provider_id, live_version, changed_at, changed_seq, version)"
                + " SELECT UNHEX(MD5(CONCAT(o.id, s.seq))), o.provider_id, UNHEX(MD5(CONCAT(o.live_version, s.seq))), o.changed_at,"
                + " o.changed_seq, 0 FROM bench_offer b JOIN catalogue_offer o ON o.id = b.id JOIN seq_1_to_" + copies + " s");
        String columns = "description, category, price, unit, age_from, age_to, site_id, radius_km, validity_days, vat, state,"
                + " created_at, submitted_at, submitted_by, submitted_by_name, due_on, decided_at, decided_by_name, live_from";
        sql.run("INSERT INTO catalogue_offer_version (id, offer_id, number, title, " + columns + ")"
                + " SELECT UNHEX(MD5(CONCAT(v.id, s.seq))), UNHEX(MD5(CONCAT(v.offer_id, s.seq))), v.number,"
                + " CONCAT(LEFT(v.title, 110), ' ', s.seq), " + columns
                + " FROM bench_offer b JOIN catalogue_offer_version v ON v.id = b.live_version JOIN seq_1_to_" + copies + " s");
        sql.run("DROP TEMPORARY TABLE bench_offer");
        connection.commit();
    }

    /** Somebody who can buy. */
    record Person(UUID user, UUID employee, UUID pocket) {}

    /** Employees of the company of the given one, each with an account and money for a long day; those of an earlier run first. */
    List<Person> people(String colleague, int count) throws SQLException {
        List<Person> people = new ArrayList<>();
        String of = " FROM employees_employee e"
                + " JOIN employees_employee c ON c.company_id = e.company_id"
                + " JOIN identity_user u ON u.id = c.user_id AND u.email = ?"
                + " JOIN wallets_pocket p ON p.employee_id = e.id AND p.closes_on > CURDATE() + INTERVAL 30 DAY";
        try (PreparedStatement known = connection.prepareStatement("SELECT b.id, e.id, MIN(p.id)" + of
                        + " JOIN identity_user b ON b.id = e.user_id AND b.email LIKE 'bench-%' GROUP BY b.id, e.id LIMIT " + count);
                PreparedStatement others = connection.prepareStatement("SELECT e.id, MIN(p.id), e.company_id" + of
                        + " WHERE e.user_id IS NULL AND e.left_on IS NULL GROUP BY e.id, e.company_id LIMIT " + count)) {
            known.setString(1, colleague);
            others.setString(1, colleague);
            try (ResultSet row = known.executeQuery()) {
                while (row.next()) {
                    people.add(new Person(Ids.uuid(row.getBytes(1)), Ids.uuid(row.getBytes(2)), Ids.uuid(row.getBytes(3))));
                }
            }
            try (ResultSet row = others.executeQuery()) {
                while (people.size() < count && row.next()) {
                    people.add(person(row.getBytes(1), row.getBytes(2), row.getBytes(3)));
                }
            }
        }
        connection.commit();
        if (people.isEmpty()) {
            throw new IllegalStateException("no colleague of " + colleague + " can buy");
        }
        return people;
    }

    private Person person(byte[] employee, byte[] pocket, byte[] company) throws SQLException {
        Person person = new Person(Ids.next(), Ids.uuid(employee), Ids.uuid(pocket));
        sql.change(
                "INSERT INTO identity_user (id, email, name, password, locale, created_at)"
                        + " VALUES (?, ?, 'Banco di prova', 'none', 'it', NOW(6))",
                person.user(),
                "bench-" + person.user() + "@win.example");
        sql.change(
                "INSERT INTO identity_role (user_id, role, organisation, granted_at) VALUES (?, 'EMPLOYEE', ?, NOW(6))",
                person.user(),
                company);
        sql.change("UPDATE employees_employee SET user_id = ? WHERE id = ?", person.user(), employee);
        sql.line("COMPANY_DEPOSIT", "BANK", new byte[16], "COMPANY_FUNDS", company, MONEY);
        sql.line("ALLOCATION", "COMPANY_FUNDS", company, "POCKET", pocket, MONEY);
        sql.change("UPDATE ledger_balance SET balance = balance + ? WHERE kind = 'POCKET' AND owner = ?", MONEY, pocket);
        return person;
    }

    /** A voucher's account for rows that are nobody's. */
    UUID anyVoucher() throws SQLException {
        return sql.id("SELECT id FROM voucher ORDER BY id LIMIT 1");
    }

    /** The user behind an address. */
    UUID user(String email) throws SQLException {
        return sql.id("SELECT id FROM identity_user WHERE email = ?", email);
    }

    /** The provider for which a user acts. */
    UUID providerOf(String email) throws SQLException {
        return sql.id(
                "SELECT r.organisation FROM identity_role r JOIN identity_user u ON u.id = r.user_id WHERE u.email = ? AND r.role ="
                        + " 'PROVIDER'",
                email);
    }

    /** Where there are offers, by ISTAT code. */
    List<String> municipalities() throws SQLException {
        return sql.all("SELECT DISTINCT s.municipality_istat FROM providers_site s JOIN catalogue_offer_version v ON v.site_id = s.id");
    }

    /** A company without people, with money. */
    UUID company(long cents) throws SQLException {
        UUID company = Ids.next();
        sql.change("INSERT INTO companies_company (organisation_id, admitted_at, carnet_chosen) VALUES (?, NOW(6), FALSE)", company);
        sql.change("INSERT INTO ledger_account (kind, owner, opened_at) VALUES ('COMPANY_FUNDS', ?, NOW(6))", company);
        sql.change("INSERT INTO ledger_balance (kind, owner, balance, floor) VALUES ('COMPANY_FUNDS', ?, ?, 0)", company, cents);
        sql.line("COMPANY_DEPOSIT", "BANK", new byte[16], "COMPANY_FUNDS", Ids.bytes(company), cents);
        connection.commit();
        return company;
    }

    /** A plan in force that gives the same to everybody. */
    UUID plan(UUID company, long cents) throws SQLException {
        UUID plan = Ids.next();
        sql.change(
                "INSERT INTO companies_plan (id, company_id, name, starts_on, ends_on, source, leftover_kind, leftover_months, state,"
                        + " written_at, version) VALUES (?, ?, 'Banco di prova', CURDATE() - INTERVAL 30 DAY, CURDATE() + INTERVAL 300"
                        + " DAY, 'ON_TOP', 'RETURN_AT_END', 0, 'ACTIVE', NOW(6), 0)",
                plan,
                company);
        sql.change("INSERT INTO companies_plan_line (plan_id, position, category, amount_cents) VALUES (?, 0, NULL, ?)", plan, cents);
        connection.commit();
        return plan;
    }
}
