package it.winwelfare.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import it.winwelfare.WinApplication;
import it.winwelfare.audit.AuditTrail;
import it.winwelfare.embeddeddb.DatabaseLogin;
import it.winwelfare.embeddeddb.EmbeddedMariaDb;
import it.winwelfare.ledger.LedgerControls;
import it.winwelfare.testing.PlatformBeside;
import it.winwelfare.testing.SecondLane;
import it.winwelfare.vouchers.VoucherWorld;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What the tests share that try the scripts of {@code docs/operations} for real, on database servers of their own. Without MariaDB's
 * programs they are skipped with a message; where the environment says {@code CI=true} they fail instead.
 */
@SecondLane
abstract class OperationsStory {

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

    static void assumeInstalled(String... programs) {
        assumeTrue(
                Stream.of(programs).allMatch(OperationsStory::isInstalled) || "true".equals(System.getenv("CI")),
                "no MariaDB client is installed: apt-get install mariadb-client");
    }

    /** A server whose user may back up and restore: the first start makes the user, the second gives it the rights. */
    EmbeddedMariaDb server(String name, String... options) throws IOException {
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
    static ConfigurableApplicationContext platform(DatabaseLogin login) {
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

    /** Finds nothing wrong with the money, and the chain of the audit whole. */
    static void assertSound(ConfigurableApplicationContext platform) {
        assertThat(platform.getBean(LedgerControls.class).run().findings()).isEmpty();
        assertThat(platform.getBean(AuditTrail.class)
                        .verify(platform.getBean(VoucherWorld.class).backOffice())
                        .holds())
                .isTrue();
    }

    void run(DatabaseLogin login, String script, String... arguments) throws Exception {
        Process process = start(login, script, arguments);
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    String refusal(DatabaseLogin login, String script, String... arguments) throws Exception {
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

    private static boolean isInstalled(String program) {
        return Stream.of(System.getenv("PATH").split(":", -1))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
    }
}
