package it.winwelfare.operations;

import static org.assertj.core.api.Assertions.assertThat;

import it.winwelfare.embeddeddb.DatabaseLogin;
import it.winwelfare.embeddeddb.EmbeddedMariaDb;
import it.winwelfare.money.Money;
import it.winwelfare.vouchers.PurchaseReceipt;
import it.winwelfare.vouchers.VoucherWorld;
import java.io.IOException;
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
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A backup beside the traffic, a restore to a moment between two purchases, and the platform on what was restored. */
class RestoreTests extends OperationsStory {

    @Test
    void aBackupAndItsLogsRestoreTheMomentBetweenTwoPurchases() throws Exception {
        assumeInstalled("mariadb-dump", "mariadb-binlog");

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
                assertSound(platform);
                assertThat(bought.stream().map(receipt -> isThere(platform, receipt)))
                        .as("before the backup, before the moment, after it")
                        .containsExactly(true, true, false);
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

    private static List<Path> logs(Path data) throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            return files.filter(file -> file.getFileName().toString().matches("binlog\\.\\d+"))
                    .sorted()
                    .toList();
        }
    }

    private static String ask(DatabaseLogin login, String sql, int column) throws SQLException {
        try (Connection connection = DriverManager.getConnection(login.url(), login.user(), login.password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(column);
        }
    }
}
