package it.winwelfare.vouchers.internal.token;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The key files {@code voucher-*.pem} (PKCS#8, as {@code openssl genpkey -algorithm ed25519} makes them). The last one by name signs,
 * the others still verify: a new key comes by one more file, and printed vouchers stay good.
 */
final class KeyFiles {

    /** A key that is made for the demo or a test is known by its name, so that nobody takes it to production. */
    static final String DEMO = "voucher-demo.pem";

    static final String FIRST = "voucher-1.pem";

    private static final Logger log = LoggerFactory.getLogger(KeyFiles.class);
    private static final String PREFIX = "voucher-";
    private static final String SUFFIX = ".pem";
    private static final int PEM_LINE = 64;

    private final Path directory;

    KeyFiles(Path directory) {
        this.directory = directory;
    }

    /** All files, the one that signs first. */
    List<Path> all() throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(
                            file -> name(file).startsWith(PREFIX) && name(file).endsWith(SUFFIX))
                    .sorted(Comparator.comparing(KeyFiles::name).reversed())
                    .toList();
        }
    }

    /** The keys in the files. */
    static List<SigningKey> read(List<Path> files) throws IOException {
        List<SigningKey> keys = new ArrayList<>();
        for (Path file : files) {
            keys.add(read(file));
        }
        return keys;
    }

    private static SigningKey read(Path file) throws IOException {
        String body = Files.readString(file, StandardCharsets.US_ASCII).replaceAll("-----[A-Z ]+-----|\\s", "");
        try {
            PKCS8EncodedKeySpec encoded =
                    new PKCS8EncodedKeySpec(Base64.getDecoder().decode(body));
            return SigningKey.of(KeyFactory.getInstance(SigningKey.ALGORITHM).generatePrivate(encoded));
        } catch (GeneralSecurityException | IllegalArgumentException wrong) {
            throw new IOException("not an Ed25519 private key in PKCS#8: " + file, wrong);
        }
    }

    /** Makes a key of the name, if there is none yet. Another instance that does the same at the same moment is no harm. */
    void make(String name) throws IOException {
        Files.createDirectories(directory);
        Path draft = Files.createTempFile(directory, "draft", ".tmp");
        try {
            if (Files.getFileStore(draft).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-------"));
            }
            Files.writeString(draft, pem(newKey()), StandardCharsets.US_ASCII);
            // A link gets its name only with all its content, and never takes a name that is there.
            Files.createLink(directory.resolve(name), draft);
            log.info(
                    "made a key for voucher tokens: {}", directory.resolve(name).toAbsolutePath());
        } catch (FileAlreadyExistsException madeMeanwhile) {
            log.info("another instance made the key for voucher tokens");
        } finally {
            Files.delete(draft);
        }
    }

    private static PrivateKey newKey() throws IOException {
        try {
            return KeyPairGenerator.getInstance(SigningKey.ALGORITHM)
                    .generateKeyPair()
                    .getPrivate();
        } catch (GeneralSecurityException e) {
            throw new IOException("this Java makes no Ed25519 keys", e);
        }
    }

    private static String pem(PrivateKey key) {
        Base64.Encoder lines = Base64.getMimeEncoder(PEM_LINE, new byte[] {'\n'});
        return "-----BEGIN PRIVATE KEY-----\n" + lines.encodeToString(key.getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
    }

    static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
