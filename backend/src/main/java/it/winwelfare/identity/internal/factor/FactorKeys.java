package it.winwelfare.identity.internal.factor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files {@code factors-*.key}: 32 random bytes in Base64 each. The last one by name encrypts, all decrypt; so a new key is one
 * more file, and nobody has to set up a second factor again.
 */
final class FactorKeys {

    /** A key that is made for the demo or a test is known by its name, so that nobody takes it to production. */
    static final String DEMO = "factors-demo.key";

    static final String FIRST = "factors-1.key";

    /** What to do when there is no key. */
    enum Mode {
        /** Refuse to start. */
        REFUSE,
        /** Make one for good: the operator said so. */
        GENERATE,
        /** Make one for the demo or a test. */
        DEMO
    }

    private static final Logger LOG = LoggerFactory.getLogger(FactorKeys.class);
    private static final String PREFIX = "factors-";
    private static final String SUFFIX = ".key";
    private static final int BYTES = 32;

    private FactorKeys() {}

    /**
     * The keys by the names of their files, the one that encrypts last.
     *
     * @throws NoFactorKey if there is none and none may be made, or there is the demo's outside the demo
     */
    static Map<String, SecretKey> load(Path directory, Mode mode) {
        List<Path> files = files(directory);
        if (mode != Mode.DEMO && files.stream().anyMatch(file -> name(file).equals(DEMO))) {
            throw NoFactorKey.demo(directory.resolve(DEMO).toAbsolutePath());
        }
        if (files.isEmpty()) {
            if (mode == Mode.REFUSE) {
                throw NoFactorKey.missing(directory.toAbsolutePath());
            }
            make(directory, mode == Mode.DEMO ? DEMO : FIRST);
            files = files(directory);
        }
        Map<String, SecretKey> keys = new LinkedHashMap<>();
        files.forEach(file -> keys.put(name(file), read(file)));
        return keys;
    }

    private static List<Path> files(Path directory) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.filter(
                            file -> name(file).startsWith(PREFIX) && name(file).endsWith(SUFFIX))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read the keys in " + directory, unreadable);
        }
    }

    private static SecretKey read(Path file) {
        try {
            byte[] key = Base64.getDecoder()
                    .decode(Files.readString(file, StandardCharsets.US_ASCII).strip());
            if (key.length != BYTES) {
                throw new IllegalStateException("not 32 bytes in Base64: " + file);
            }
            return new SecretKeySpec(key, "AES");
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read the key " + file, unreadable);
        } catch (IllegalArgumentException noBase64) {
            throw new IllegalStateException("not 32 bytes in Base64: " + file, noBase64);
        }
    }

    /** Complete before it has its name, and never over an existing one. */
    private static void make(Path directory, String name) {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        try {
            Files.createDirectories(directory);
            Path draft = Files.createTempFile(directory, "draft", ".tmp");
            try {
                if (Files.getFileStore(draft).supportsFileAttributeView("posix")) {
                    Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-------"));
                }
                Files.writeString(draft, Base64.getEncoder().encodeToString(key) + "\n", StandardCharsets.US_ASCII);
                Files.createLink(directory.resolve(name), draft);
                LOG.info(
                        "Made a new key for second factors: {}",
                        directory.resolve(name).toAbsolutePath());
            } finally {
                Files.delete(draft);
            }
        } catch (FileAlreadyExistsException madeByAnotherInstance) {
            LOG.info("Another instance made the key for second factors: {}", directory.resolve(name));
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot write the key " + directory.resolve(name), unwritable);
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
