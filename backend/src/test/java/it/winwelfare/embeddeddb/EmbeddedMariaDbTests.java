package it.winwelfare.embeddeddb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.winwelfare.testing.SecondLane;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

@SecondLane
class EmbeddedMariaDbTests {

    private static final Path PROGRAMS = Path.of(System.getProperty("test.db.programs", "target/mariadb-programs"));
    private static final List<String> SMALL =
            List.of("--innodb-buffer-pool-size=32M", "--innodb-log-file-size=16M", "--innodb-flush-method=nosync");

    @TempDir(cleanup = CleanupMode.ALWAYS)
    Path folder;

    @Test
    void keepsItsDataOverARestart() throws SQLException {
        try (EmbeddedMariaDb first = start()) {
            run(first.login(), "CREATE TABLE kept (word VARCHAR(20))", "INSERT INTO kept VALUES ('perché')");
        }

        try (EmbeddedMariaDb second = start()) {
            assertThat(ask(second.login(), "SELECT word FROM kept")).isEqualTo("perché");
        }
    }

    @Test
    void listensWhereItIsTold() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        List<String> options = new ArrayList<>(SMALL);
        options.add("--port=" + port);
        try (EmbeddedMariaDb server = EmbeddedMariaDb.start(folder, PROGRAMS, options)) {
            assertThat(server.login().port()).isEqualTo(port);
            assertThat(ask(server.login(), "SELECT @@port")).isEqualTo(String.valueOf(port));
        }
    }

    @Test
    void refusesASecondInstanceOnTheSameFolderAndNamesTheFolder() {
        try (EmbeddedMariaDb first = start()) {
            assertThat(first.pid()).isPositive();

            assertThatThrownBy(this::start)
                    .isInstanceOf(DataFolderInUse.class)
                    .hasMessageContaining(folder.toAbsolutePath().toString());
        }
    }

    @Test
    void aSecondStartLeavesTheFirstInstanceAtWork() throws SQLException {
        try (EmbeddedMariaDb first = start()) {
            assertThatThrownBy(this::start).isInstanceOf(DataFolderInUse.class);

            assertThat(ask(first.login(), "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void startsAgainByItselfAfterTheServerWasKilled() throws Exception {
        try (EmbeddedMariaDb first = start()) {
            run(first.login(), "CREATE TABLE kept (word VARCHAR(20))", "INSERT INTO kept VALUES ('salvo')");
            kill(first.pid());
        }

        try (EmbeddedMariaDb second = start()) {
            assertThat(ask(second.login(), "SELECT word FROM kept")).isEqualTo("salvo");
        }
    }

    @Test
    void stopsAServerThatAKilledInstanceHasLeftBehind() throws Exception {
        EmbeddedMariaDb orphaned = start();
        run(orphaned.login(), "CREATE TABLE kept (word VARCHAR(20))", "INSERT INTO kept VALUES ('salvo')");
        orphaned.abandon();

        try (EmbeddedMariaDb second = start()) {
            assertThat(ProcessHandle.of(orphaned.pid()).filter(ProcessHandle::isAlive))
                    .isEmpty();
            assertThat(ask(second.login(), "SELECT word FROM kept")).isEqualTo("salvo");
        }
    }

    @Test
    void letsNobodyInWithoutThePassword() {
        try (EmbeddedMariaDb server = start()) {
            DatabaseLogin login = server.login();

            for (String user : List.of("root", "win", "", "mysql")) {
                assertThatThrownBy(() -> DriverManager.getConnection(login.url(), user, ""))
                        .as("user '%s' without a password", user)
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("Access denied");
            }
        }
    }

    @Test
    void keepsThePasswordForTheOwnerOnlyAndLeavesNoOtherCopy() throws IOException {
        try (EmbeddedMariaDb server = start()) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("password"))))
                    .isEqualTo("rw-------");
            assertThat(folder.resolve("welcome.sql")).doesNotExist();
            assertThat(server.login().toString()).doesNotContain(server.login().password());
        }
    }

    @Test
    void listensOnTheLoopbackAddressOnly() throws SQLException {
        try (EmbeddedMariaDb server = start()) {
            assertThat(ask(server.login(), "SELECT @@bind_address")).isEqualTo("127.0.0.1");
        }
    }

    private EmbeddedMariaDb start() {
        return EmbeddedMariaDb.start(folder, PROGRAMS, SMALL);
    }

    private static void kill(long pid) throws Exception {
        ProcessHandle server = ProcessHandle.of(pid).orElseThrow();
        server.destroyForcibly();
        server.onExit().get(20, TimeUnit.SECONDS);
    }

    private static void run(DatabaseLogin login, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(login.url(), login.user(), login.password());
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String ask(DatabaseLogin login, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(login.url(), login.user(), login.password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
