package it.winwelfare.embeddeddb;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the database is.
 *
 * @param url of a MySQL or MariaDB server for Connector/J; when absent, the embedded server is started
 * @param user on that server
 * @param password on that server
 * @param folder of the embedded server's data
 * @param binaries folder that the embedded server's programs are unpacked to; when absent, beside the data
 * @param options further options for the embedded server, as on its command line
 */
@ConfigurationProperties("win.db")
record DatabaseProperties(
        @Nullable String url,
        @Nullable String user,
        @Nullable String password,
        @DefaultValue("data/mariadb") Path folder,
        @Nullable Path binaries,
        @DefaultValue List<String> options) {

    /** True when a server is named: an empty value, as compose files make from an unset variable, names none. */
    boolean namesServer() {
        return url != null && !url.isBlank();
    }

    Path binariesFolder() {
        if (binaries != null) {
            return binaries;
        }
        return folder.toAbsolutePath().resolveSibling("mariadb-programs");
    }

    /** Without the password: it may come into a log. */
    @Override
    public String toString() {
        return "DatabaseProperties";
    }
}
