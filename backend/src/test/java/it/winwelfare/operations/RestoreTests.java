package it.winwelfare.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import it.winwelfare.WinApplication;
import it.winwelfare.audit.AuditTrail;
import it.winwelfare.embeddeddb.DatabaseLogin;
import it.winwelfare.embeddeddb.EmbeddedMariaDb;
import it.winwelfare.ledger.LedgerControls;
import it.winwelfare.money.Money;
import it.winwelfare.testing.PlatformBeside;
import it.winwelfare.vouchers.PurchaseReceipt;
import it.winwelfare.vouchers.VoucherWorld;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The scripts of {@code docs/operations} tried for real: a backup beside the traffic, a restore to a moment between two purchases, and
 * the platform on what was restored. Without MariaDB's programs it is skipped with a message; where the environment says
 * {@code CI=true} it fails instead.
 */
class RestoreTests {

    private static final Path SCRIPTS =
            Path.of("../docs/operations").toAbsolutePath().normalize();
    private static final Path PROGRAMS = Path.of(System.getProperty("test.db.programs", "target/mariadb-programs"));
    private static final List<String> SMALL = List.of(
            "--innodb-buffer-pool-size=96M",
            "--innodb-log-file-size=48M",
            "--innodb-flush-method=nosync",
            "--innodb-flush-log-at-trx-commit=2");

    @TempDir
    Path folder;

    @Test
    void aBackupAndItsLogsRestoreTheMomentBetweenTwoPurchases() throws Exception {
        boolean here = Stream.of("mariadb-dump", "mariadb-binlog").allMatch(RestoreTests::isInstalled);
        assumeTrue(
                here || "true".equals(System.getenv("CI")),
                "no MariaDB client is installed: apt-get install mariadb-client");

        Path backup = folder.resolve("backup.sql");
        String moment;
        List<PurchaseReceipt> bought = new ArrayList<>();
        List<Path> logs;
        try (EmbeddedMariaDb server = server("worked", "--log-bin=binlog", "--binlog-format=ROW", "--server-id=1")) {
            try (ConfigurableApplicationContext platform = platform(server.login())) {
                VoucherWorld world = platform.getBean(VoucherWorld.class);
                VoucherWorld.Service nursery = world.nursery(Money.euros(40));
                VoucherWorld.Buyer buyer = world.buyerWith(Money.euros(300));
                bought.add(world.buy(buyer, nursery));

                run(server.login(), "backup.sh", "win", backup.toString());

                bought.add(world.buy(buyer, nursery));
                moment = "pos:" + ask(server.login(), "SHOW MASTER STATUS", 2);
                bought.add(world.buy(buyer, nursery));
            }
            logs = logs(folder.resolve("worked"));
        }

        try (EmbeddedMariaDb server = server("restored")) {
            List<String> arguments = new ArrayList<>(List.of("win", backup.toString(), moment));
            logs.forEach(log -> arguments.add(log.toString()));
            run(server.login(), "restore.sh", arguments.toArray(String[]::new));

            try (ConfigurableApplicationContext platform = platform(server.login())) {
                assertThat(platform.getBean(LedgerControls.class).run().findings())
                        .isEmpty();
                assertThat(bought.stream().map(receipt -> isThere(platform, receipt)))
                        .as("before the backup, before the moment, after it")
                        .containsExactly(true, true, false);
                AuditTrail audit = platform.getBean(AuditTrail.class);
                assertThat(audit.verify(platform.getBean(VoucherWorld.class).backOffice())
                                .holds())
                        .isTrue();
            }
            assertThat(refusal(server.login(), "restore.sh", "win", backup.toString()))
                    .as("a restore into a database that is in use")
                    .contains("is not empty");
        }
    }

    private static boolean isThere(ConfigurableApplicationContext platform, PurchaseReceipt receipt) {
        return platform.getBean(JdbcClient.class)
                        .sql("SELECT COUNT(*) FROM voucher WHERE code = ?")
                        .param(receipt.code())
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** A server whose user may back up and restore: the first start makes the user, the second gives it the rights. */
    private EmbeddedMariaDb server(String name, String... options) throws IOException {
        Path data = folder.resolve(name);
        EmbeddedMariaDb.start(data, PROGRAMS, SMALL).close();
        Path rights = Files.writeString(
                folder.resolve(name + ".sql"), "GRANT ALL ON *.* TO 'win'@'127.0.0.1' WITH GRANT OPTION;\n");
        List<String> all = new ArrayList<>(SMALL);
        all.add("--init-file=" + rights);
        all.addAll(List.of(options));
        return EmbeddedMariaDb.start(data, PROGRAMS, all);
    }

    /** The platform without its jobs, so that nothing happens but what the test does. */
    private static ConfigurableApplicationContext platform(DatabaseLogin login) {
        return PlatformBeside.of(WinApplication.class, VoucherWorld.class)
                .profiles("test")
                .run(
                        "--win.db.url=" + login.url(),
                        "--win.db.user=" + login.user(),
                        "--win.db.password=" + login.password(),
                        "--win.surfaces=portal",
                        "--server.port=0",
                        "--spring.jmx.enabled=false");
    }

    private static List<Path> logs(Path data) throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            return files.filter(file -> file.getFileName().toString().matches("binlog\\.\\d+"))
                    .sorted()
                    .toList();
        }
    }

    private void run(DatabaseLogin login, String script, String... arguments) throws Exception {
        Process process = start(login, script, arguments);
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    private String refusal(DatabaseLogin login, String script, String... arguments) throws Exception {
        Process process = start(login, script, arguments);
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isNotZero();
        return said;
    }

    private Process start(DatabaseLogin login, String script, String... arguments) throws IOException {
        List<String> command =
                new ArrayList<>(List.of("bash", SCRIPTS.resolve(script).toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("WIN_DB_PORT", Integer.toString(login.port()));
        builder.environment().put("WIN_DB_USER", login.user());
        builder.environment().put("WIN_DB_PASSWORD", login.password());
        return builder.start();
    }

    private static String ask(DatabaseLogin login, String sql, int column) throws SQLException {
        try (Connection connection = DriverManager.getConnection(login.url(), login.user(), login.password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(column);
        }
    }

    private static boolean isInstalled(String program) {
        return Stream.of(System.getenv("PATH").split(":", -1))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
    }
}
