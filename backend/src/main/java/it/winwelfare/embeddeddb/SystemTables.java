package it.winwelfare.embeddeddb;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/**
 * Makes the tables in which a new server keeps its users and rights: what {@code mariadb-install-db} does, without a
 * shell, so that it works alike on all systems.
 */
final class SystemTables {

    private static final List<String> SCRIPTS =
            List.of("mariadb_system_tables.sql", "mariadb_performance_tables.sql", "mariadb_system_tables_data.sql");

    /** Only our own user, which the welcome script makes, shall be able to log in. */
    private static final String LOCK_ROOT_OUT = """

        DELETE FROM global_priv WHERE Host <> 'localhost' OR User <> 'root';
        UPDATE global_priv SET Priv = '{"access":18446744073709551615,"plugin":"mysql_native_password","authentication_string":"invalid"}';
        """;

    private SystemTables() {}

    static void create(MariaDbPrograms programs, DataFolder data) {
        try {
            // What a making that was cut short has left.
            FileSystemUtils.deleteRecursively(data.tables());
            Files.createDirectories(data.tables());
            List<String> command = new ArrayList<>(programs.server(data));
            command.addAll(List.of(
                    "--bootstrap",
                    "--log-warnings=0",
                    "--max-allowed-packet=8M",
                    "--net-buffer-length=16K",
                    // Nothing is lost if this is cut short: it begins anew.
                    "--innodb-flush-method=nosync"));
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(data.log().toFile())
                    .start();
            try (OutputStream sql = process.getOutputStream()) {
                sql.write("CREATE DATABASE mysql;\nUSE mysql;\nSET @auth_root_socket=NULL;\n"
                        .getBytes(StandardCharsets.UTF_8));
                for (String script : SCRIPTS) {
                    Files.copy(programs.script(script), sql);
                    sql.write('\n');
                }
                sql.write(LOCK_ROOT_OUT.strip().concat("\n").getBytes(StandardCharsets.UTF_8));
            }
            int exit = process.waitFor();
            if (exit != 0) {
                throw new IllegalStateException(
                        "The new database could not be made (exit " + exit + "): see " + data.log());
            }
            data.markMade();
        } catch (IOException e) {
            throw new UncheckedIOException("The new database could not be made: see " + data.log(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the new database is made", e);
        }
    }
}
