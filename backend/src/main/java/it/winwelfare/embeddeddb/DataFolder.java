package it.winwelfare.embeddeddb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder of one embedded server, claimed by one process at a time. The claim is a file lock, which the operating
 * system drops when the process dies in whatever way, so that nothing has to be tidied up by hand.
 */
final class DataFolder {

    private static final Logger log = LoggerFactory.getLogger(DataFolder.class);
    private static final Duration ORPHAN_STOPS_WITHIN = Duration.ofMinutes(1);

    private final Path path;
    private final FileChannel channel;

    private DataFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    static DataFolder claim(Path folder) {
        Path path = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(path);
            FileChannel channel =
                    FileChannel.open(path.resolve("win.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new DataFolderInUse(path);
            }
            return new DataFolder(path, channel);
        } catch (IOException e) {
            throw new UncheckedIOException("The data folder " + path + " cannot be used", e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // Held by this very process, which is as good as by another.
            return null;
        }
    }

    Path path() {
        return path;
    }

    Path tables() {
        return path.resolve("tables");
    }

    Path log() {
        return path.resolve("mariadb.log");
    }

    Path pidFile() {
        return path.resolve("mariadb.pid");
    }

    boolean isNew() {
        return !Files.isRegularFile(path.resolve("made"));
    }

    void markMade() {
        write("made", "The system tables are complete.\n");
    }

    /** Made once and kept readable for the owner only, so that a person can look into the database. */
    String password() {
        Path file = path.resolve("password");
        try {
            if (!Files.isRegularFile(file)) {
                byte[] random = new byte[24];
                new SecureRandom().nextBytes(random);
                write("password", HexFormat.of().formatHex(random));
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("The database's password cannot be read", e);
        }
    }

    /** What the server does first at each start: our database and our user, the only one that can log in. */
    Path welcome() {
        return write("welcome.sql", """
            CREATE DATABASE IF NOT EXISTS %1$s CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
            CREATE USER IF NOT EXISTS '%2$s'@'127.0.0.1' IDENTIFIED BY '%3$s';
            ALTER USER '%2$s'@'127.0.0.1' IDENTIFIED BY '%3$s';
            GRANT ALL ON %1$s.* TO '%2$s'@'127.0.0.1';
            """.formatted(DatabaseLogin.DATABASE, DatabaseLogin.USER, password()));
    }

    void forgetWelcome() {
        try {
            Files.deleteIfExists(path.resolve("welcome.sql"));
        } catch (IOException e) {
            throw new UncheckedIOException("The start file of the database cannot be removed", e);
        }
    }

    /**
     * A server outlives an application that was killed. Nobody else holds the folder now, so that server is ours to stop:
     * it would keep its files locked otherwise, and the start would fail.
     */
    void stopOrphan() {
        orphan().ifPresent(server -> {
            log.warn(
                    "A database server (process {}) was left behind by a killed instance: it is stopped", server.pid());
            server.destroy();
            try {
                server.onExit().get(ORPHAN_STOPS_WITHIN.toSeconds(), TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                server.destroyForcibly();
                server.onExit().join();
            } catch (ExecutionException e) {
                throw new IllegalStateException("The server left behind could not be stopped", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while the server left behind stops", e);
            }
        });
    }

    private Optional<ProcessHandle> orphan() {
        if (!Files.isRegularFile(pidFile())) {
            return Optional.empty();
        }
        try {
            long pid = Long.parseLong(Files.readString(pidFile()).strip());
            // A process number may have been given to someone else since: only a server on this folder is ours.
            return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::servesThisFolder);
        } catch (IOException | NumberFormatException e) {
            log.debug("No usable process number in {}", pidFile(), e);
            return Optional.empty();
        }
    }

    private boolean servesThisFolder(ProcessHandle process) {
        return process.info().arguments().stream()
                .flatMap(java.util.Arrays::stream)
                .anyMatch(argument -> argument.equals("--datadir=" + tables()));
    }

    void release() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The lock on " + path + " cannot be given back", e);
        }
    }

    private Path write(String name, String text) {
        Path file = path.resolve(name);
        try {
            Files.deleteIfExists(file);
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written", e);
        }
    }
}
