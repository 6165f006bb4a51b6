package it.winwelfare.identity.internal.oauth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.converter.RsaKeyConverters;

/**
 * The files of the keys that sign tokens: {@code oauth2-*.pem} (PKCS#8, RSA) in the keys' directory. The last one by name signs; the
 * others still verify, so that a new key can come without signing anybody out ({@link SigningRing}).
 */
final class SigningKeys {

    private static final Logger LOG = LoggerFactory.getLogger(SigningKeys.class);
    private static final String PATTERN = "oauth2-*.pem";
    private static final String GENERATED = "oauth2-1.pem";
    private static final String DEMO = "oauth2-demo.pem";
    private static final int BITS = 3072;
    private static final int LINE = 64;

    private SigningKeys() {}

    /** What to do when there is no key, or a demo key. */
    enum Mode {
        /** Refuse to start. */
        REFUSE,
        /** Make a key for good: the operator said so. */
        GENERATE,
        /** Make a key for the demo or a test, and know it by its name. */
        DEMO
    }

    /**
     * The files of the keys, the last by name first; makes one if there is none and it may.
     *
     * @throws NoSigningKey if there is none and none may be made, or there is a demo key outside the demo
     */
    static List<Path> filesOrNew(Path directory, Mode mode) {
        if (mode != Mode.REFUSE && present(directory).isEmpty()) {
            generate(directory, directory.resolve(mode == Mode.DEMO ? DEMO : GENERATED));
        }
        return files(directory, mode);
    }

    /**
     * The files of the keys, the last by name first.
     *
     * @throws NoSigningKey if there is none, or there is a demo key outside the demo
     */
    static List<Path> files(Path directory, Mode mode) {
        List<Path> files = present(directory);
        if (files.isEmpty()) {
            throw NoSigningKey.missing(directory.toAbsolutePath());
        }
        if (mode != Mode.DEMO) {
            files.stream().filter(file -> file.endsWith(DEMO)).findFirst().ifPresent(file -> {
                throw NoSigningKey.demo(file);
            });
        }
        return files.reversed();
    }

    private static List<Path> present(Path directory) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(directory)) {
            var matcher = directory.getFileSystem().getPathMatcher("glob:" + PATTERN);
            return entries.filter(entry -> matcher.matches(entry.getFileName()))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read the keys in " + directory, unreadable);
        }
    }

    /** The key of a file. */
    static JWK read(Path file) {
        try {
            RSAPrivateCrtKey key = (RSAPrivateCrtKey)
                    RsaKeyConverters.pkcs8().convert(new ByteArrayInputStream(Files.readAllBytes(file)));
            if (key == null) {
                throw new IllegalStateException("no private key (PKCS#8) in " + file);
            }
            RSAPublicKey publicKey = (RSAPublicKey) KeyFactory.getInstance("RSA")
                    .generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent()));
            return new RSAKey.Builder(publicKey)
                    .privateKey(key)
                    .keyUse(KeyUse.SIGNATURE)
                    .keyIDFromThumbprint()
                    .build();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read the key " + file, unreadable);
        } catch (GeneralSecurityException | JOSEException | IllegalArgumentException wrong) {
            throw new IllegalStateException("not an RSA private key in PKCS#8: " + file, wrong);
        }
    }

    private static void generate(Path directory, Path file) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            byte[] key = generator.generateKeyPair().getPrivate().getEncoded();
            Files.createDirectories(directory);
            write(file, pem(key));
            LOG.info("Made a new key for access tokens: {}", file.toAbsolutePath());
        } catch (FileAlreadyExistsException madeByAnotherInstance) {
            LOG.info("Another instance made the key for access tokens: {}", file.toAbsolutePath());
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot write the key " + file, unwritable);
        } catch (GeneralSecurityException everyJavaHasRsa) {
            throw new IllegalStateException(everyJavaHasRsa);
        }
    }

    /** Complete before it has its name, so that nobody reads half a key, and never over an existing one. */
    private static void write(Path file, String pem) throws IOException {
        Path draft = Files.createTempFile(file.getParent(), "draft", ".tmp");
        try {
            if (Files.getFileStore(draft).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-------"));
            }
            Files.writeString(draft, pem, StandardCharsets.US_ASCII, StandardOpenOption.TRUNCATE_EXISTING);
            Files.createLink(file, draft);
        } finally {
            Files.delete(draft);
        }
    }

    private static String pem(byte[] key) {
        byte[] newLine = "\n".getBytes(StandardCharsets.US_ASCII);
        return "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder(LINE, newLine).encodeToString(key) + "\n-----END PRIVATE KEY-----\n";
    }
}
