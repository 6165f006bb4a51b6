package it.winwelfare.testing;

import it.winwelfare.embeddeddb.EmbeddedMariaDb;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** Leaves nothing behind: neither a server nor its 200 MB of data. */
final class FinishedTestDatabase {

    private FinishedTestDatabase() {}

    static void remove(EmbeddedMariaDb server, Path data) {
        server.close();
        try {
            FileSystemUtils.deleteRecursively(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
