package it.winwelfare.operations;

import static org.assertj.core.api.Assertions.assertThat;

import it.winwelfare.embeddeddb.DatabaseLogin;
import it.winwelfare.embeddeddb.EmbeddedMariaDb;
import it.winwelfare.identifiers.Ids;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.Channel;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.identity.Origin;
import it.winwelfare.identity.UserId;
import it.winwelfare.identity.Users;
import it.winwelfare.money.Money;
import it.winwelfare.vouchers.Redeem;
import it.winwelfare.vouchers.Redemptions;
import it.winwelfare.vouchers.VoucherWorld;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * This version on a database of the first one that was whole: the demo's months as commit 6be4833 of 22 November 2026 wrote them,
 * backed up by {@code backup.sh}. Sessions, second factors, tills, offline scans, limits and the controls' record came since.
 */
class UpgradeTests extends OperationsStory {

    private static final String HISTORY = "flyway_schema_history";
    private static final String MIGRATIONS = "/db/migration/";
    private static final String FIRST_VERSION = "/upgrade/6be4833.sql.gz";

    /** What an upgrade has to leave as it was. */
    private static final List<String> FACTS = List.of(
            "SELECT state, COUNT(*), SUM(face_value) FROM voucher GROUP BY state ORDER BY state",
            "SELECT kind, SUM(balance) FROM ledger_balance GROUP BY kind ORDER BY kind",
            "SELECT journal_kind, COUNT(*), SUM(amount) FROM ledger_transfer GROUP BY journal_kind ORDER BY journal_kind",
            "SELECT role, COUNT(*) FROM identity_role GROUP BY role ORDER BY role",
            "SELECT COUNT(*), SUM(CRC32(password)) FROM identity_user",
            "SELECT COUNT(*) FROM employees_employee",
            "SELECT COUNT(*) FROM catalogue_offer WHERE live_version IS NOT NULL",
            "SELECT last_number, HEX(last_hash) FROM audit_chain");

    @Test
    void theFirstVersionsDatabaseIsTakenOverAndGoesOn() throws Exception {
        assumeInstalled("mariadb");
        try (EmbeddedMariaDb server = server("first-version")) {
            run(server.login(), "restore.sh", "win", backup().toString());
            List<String> before = facts(server.login());
            assertThat(before.getFirst()).contains("ISSUED").contains("REDEEMED");

            try (ConfigurableApplicationContext platform = platform(server.login())) {
                assertThat(facts(server.login())).isEqualTo(before);
                assertThat(migrations(platform)).containsExactlyInAnyOrderElementsOf(migrationsOfThisVersion());
                assertSound(platform);
                takesAnOldVoucher(platform);
                sellsANewOne(platform);
                assertSound(platform);
            }
        }
    }

    /** By the account that scanned in the first version too; the voucher's last day is put off, or this test would expire with it. */
    private static void takesAnOldVoucher(ConfigurableApplicationContext platform) {
        JdbcClient sql = platform.getBean(JdbcClient.class);
        record Old(String code, OrganisationId provider, UserId person) {}
        Old old = sql.sql(
                        "SELECT v.code, v.provider, r.user_id FROM voucher v JOIN identity_role r ON r.organisation = v.provider"
                                + " WHERE v.state = 'ISSUED' AND r.role = 'PROVIDER' ORDER BY v.id LIMIT 1")
                .query((row, n) -> new Old(
                        row.getString(1),
                        new OrganisationId(Ids.uuid(row.getBytes(2))),
                        new UserId(Ids.uuid(row.getBytes(3)))))
                .single();
        sql.sql("UPDATE voucher SET valid_until = CURDATE() + INTERVAL 30 DAY WHERE code = ?")
                .param(old.code())
                .update();
        Actor person = platform.getBean(Users.class).actorOf(old.person(), new Origin(Channel.API, null));
        platform.getBean(Redemptions.class)
                .redeem(person, new Redeem(old.provider(), old.code(), "code", "after-the-upgrade"));
        assertThat(sql.sql("SELECT state FROM voucher WHERE code = ?")
                        .param(old.code())
                        .query(String.class)
                        .single())
                .isEqualTo("REDEEMED");
    }

    private static void sellsANewOne(ConfigurableApplicationContext platform) {
        VoucherWorld world = platform.getBean(VoucherWorld.class);
        VoucherWorld.Buyer buyer = world.buyerWith(Money.euros(100));
        world.buy(buyer, world.nursery(Money.euros(40)));
        assertThat(world.available(buyer)).isEqualTo(Money.euros(60));
    }

    private Path backup() throws IOException {
        Path backup = folder.resolve("backup.sql");
        try (InputStream packed = Objects.requireNonNull(UpgradeTests.class.getResourceAsStream(FIRST_VERSION));
                InputStream unpacked = new GZIPInputStream(packed)) {
            Files.copy(unpacked, backup);
        }
        return backup;
    }

    private static List<String> facts(DatabaseLogin login) throws SQLException {
        try (Connection connection = DriverManager.getConnection(login.url(), login.user(), login.password());
                Statement statement = connection.createStatement()) {
            List<String> facts = new ArrayList<>();
            for (String fact : FACTS) {
                facts.add(told(statement, fact));
            }
            return facts;
        }
    }

    private static String told(Statement statement, String query) throws SQLException {
        StringBuilder told = new StringBuilder();
        try (ResultSet rows = statement.executeQuery(query)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int column = 1; column <= columns; column++) {
                    told.append(rows.getString(column)).append(column == columns ? '\n' : ' ');
                }
            }
        }
        return told.toString();
    }

    /** Those that were done, as "identity/V7__known_devices.sql". */
    private static List<String> migrations(ConfigurableApplicationContext platform) {
        JdbcClient sql = platform.getBean(JdbcClient.class);
        return sql
                .sql("SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()"
                        + " AND table_name LIKE 'flyway_schema_history%'")
                .query(String.class)
                .list()
                .stream()
                .flatMap(table -> sql
                        .sql("SELECT script FROM " + table + " WHERE success AND type = 'SQL'")
                        .query(String.class)
                        .list()
                        .stream()
                        .map(script -> moduleOf(table) + "/" + script))
                .toList();
    }

    private static String moduleOf(String table) {
        return table.equals(HISTORY) ? "__root" : table.substring(HISTORY.length() + 1);
    }

    private static List<String> migrationsOfThisVersion() throws IOException {
        List<String> migrations = new ArrayList<>();
        for (Resource script :
                new PathMatchingResourcePatternResolver().getResources("classpath:db/migration/*/V*.sql")) {
            String path = script.getURI().toString();
            migrations.add(path.substring(path.indexOf(MIGRATIONS) + MIGRATIONS.length()));
        }
        return migrations;
    }
}
