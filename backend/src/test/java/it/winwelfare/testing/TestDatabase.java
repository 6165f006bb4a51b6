package it.winwelfare.testing;

import it.winwelfare.embeddeddb.DatabaseLogin;
import it.winwelfare.embeddeddb.EmbeddedMariaDb;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.mysql.MySQLContainer;

/**
 * A database server for the tests of a JVM, and one for its second lane, each started when the first test asks for it: MySQL 8.4 by Testcontainers where Docker answers,
 * else the embedded MariaDB. {@code -Dtest.db=mysql|mariadb} forces one of them; {@code -Dtest.db=jdbc:mysql://…} with
 * {@code -Dtest.db.user} and {@code -Dtest.db.password} takes a server that runs already, and an empty database on it.
 *
 * @param url for Connector/J
 * @param user who owns the database
 * @param password of that user
 */
public record TestDatabase(String url, String user, String password) {

    private static final List<String> MARIADB_OPTIONS = List.of(
            "--innodb-flush-log-at-trx-commit=2",
            "--innodb-flush-method=nosync",
            "--innodb-buffer-pool-size=192M",
            "--innodb-log-file-size=64M");

    /** The server that all tests of this JVM share, but those of the {@link SecondLane}. */
    public static TestDatabase shared() {
        return Holder.SHARED;
    }

    /**
     * The server of the {@link SecondLane}. One that runs already and was named is the same for both, so that they must not run at the
     * same time then: {@code -Djunit.jupiter.execution.parallel.enabled=false}.
     */
    static TestDatabase ofTheSecondLane() {
        return SecondHolder.SECOND;
    }

    @Override
    public String toString() {
        return user + "@" + url;
    }

    private static TestDatabase start(String name) {
        String wanted = System.getProperty("test.db", "").strip();
        if (wanted.startsWith("jdbc:mysql:")) {
            announce(wanted);
            return new TestDatabase(
                    wanted, System.getProperty("test.db.user", "win"), System.getProperty("test.db.password", ""));
        }
        return switch (wanted.toLowerCase(Locale.ROOT)) {
            case "mysql" -> mysql();
            case "mariadb" -> mariadb(name, "asked for by -Dtest.db=mariadb");
            case "" -> dockerAnswers() ? mysql() : mariadb(name, "no Docker answers");
            default ->
                throw new IllegalArgumentException(
                        "-Dtest.db=" + wanted + " is neither mysql nor mariadb nor a jdbc:mysql: address");
        };
    }

    private static boolean dockerAnswers() {
        return DockerClientFactory.instance().isDockerAvailable();
    }

    @SuppressWarnings("resource") // Testcontainers' own watcher removes it after the JVM has ended.
    private static TestDatabase mysql() {
        MySQLContainer container = new MySQLContainer("mysql:8.4")
                .withDatabaseName("win")
                .withUsername("win")
                .withPassword("win")
                .withCommand(
                        "--log-bin-trust-function-creators=1",
                        "--character-set-server=utf8mb4",
                        "--collation-server=utf8mb4_unicode_520_ci",
                        "--default-time-zone=+00:00",
                        "--max-connections=300",
                        "--innodb-flush-log-at-trx-commit=2");
        container.start();
        announce("MySQL 8.4 in Docker");
        return new TestDatabase(container.getJdbcUrl(), container.getUsername(), container.getPassword());
    }

    private static TestDatabase mariadb(String name, String why) {
        Path folder = Path.of(System.getProperty("test.db.folder", "target/test-database"));
        Path programs = Path.of(System.getProperty(
                "test.db.programs", folder.resolveSibling("mariadb-programs").toString()));
        Path data = folder.resolve("jvm-" + ProcessHandle.current().pid() + "-" + name);
        EmbeddedMariaDb server = EmbeddedMariaDb.start(data, programs, MARIADB_OPTIONS);
        // Not a shutdown hook of our own: these handlers run after the contexts have been closed, so that a context
        // never loses its database before it has finished.
        SpringApplication.getShutdownHandlers().add(() -> FinishedTestDatabase.remove(server, data));
        announce("embedded MariaDB 11.4 (" + why + ")");
        DatabaseLogin login = server.login();
        return new TestDatabase(login.url(), login.user(), login.password());
    }

    /** The build shall say which engine it has tested. */
    private static void announce(String engine) {
        LoggerFactory.getLogger(TestDatabase.class).info("Test database: {}", engine);
    }

    private static final class Holder {
        static final TestDatabase SHARED = start("shared");
    }

    private static final class SecondHolder {
        static final TestDatabase SECOND = start("second");
    }
}
