package it.winwelfare.vouchers.internal.token;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The key files: {@code voucher-<name>.pub.pem} verifies, {@code voucher-<name>.key.pem} beside it signs. The greatest name with both
 * signs now; so a new key is two new files, and an old one stays as its public half. {@code openssl genpkey -algorithm ed25519} makes
 * them as well.
 */
final class KeyFiles {

    private static final String PREFIX = "voucher-";
    private static final String PUBLIC = ".pub.pem";
    private static final String PRIVATE = ".key.pem";
    private static final byte[] PROBE = {1, 2, 3};

    private final Path directory;

    KeyFiles(Path directory) {
        this.directory = directory;
    }

    /** All keys, the newest name first. */
    List<SigningKey> read() throws IOException, GeneralSecurityException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        List<Path> publicFiles;
        try (Stream<Path> files = Files.list(directory)) {
            publicFiles = files.filter(file -> name(file).startsWith(PREFIX) && name(file).endsWith(PUBLIC))
                    .sorted(Comparator.comparing(KeyFiles::name).reversed())
                    .toList();
        }
        List<SigningKey> keys = new ArrayList<>();
        for (Path file : publicFiles) {
            keys.add(read(file));
        }
        return keys;
    }

    /** Writes a new pair, the private half first and for its owner's eyes alone: what has a public half is whole. */
    void write(String name, KeyPair pair) throws IOException {
        Files.createDirectories(directory);
        Path privateFile = directory.resolve(PREFIX + name + PRIVATE);
        Files.createFile(privateFile, ownerOnly());
        Files.writeString(privateFile, pem("PRIVATE KEY", pair.getPrivate()), StandardCharsets.US_ASCII);
        Path publicFile = directory.resolve(PREFIX + name + PUBLIC);
        Files.writeString(publicFile, pem("PUBLIC KEY", pair.getPublic()), StandardCharsets.US_ASCII);
    }

    private FileAttribute<?>[] ownerOnly() {
        boolean posix = directory.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
    }

    private static SigningKey read(Path publicFile) throws IOException, GeneralSecurityException {
        KeyFactory factory = KeyFactory.getInstance(SigningKey.ALGORITHM);
        PublicKey publicKey = factory.generatePublic(new X509EncodedKeySpec(content(publicFile)));
        Path privateFile = publicFile.resolveSibling(name(publicFile).replace(PUBLIC, PRIVATE));
        if (!Files.exists(privateFile)) {
            return SigningKey.verifying(publicKey);
        }
        PrivateKey privateKey = factory.generatePrivate(new PKCS8EncodedKeySpec(content(privateFile)));
        SigningKey key = SigningKey.of(new KeyPair(publicKey, privateKey));
        if (!key.verifies(PROBE, key.sign(PROBE))) {
            throw new GeneralSecurityException(publicFile + " and " + privateFile + " are not halves of one key");
        }
        return key;
    }

    private static byte[] content(Path pemFile) throws IOException, GeneralSecurityException {
        String body = Files.readString(pemFile, StandardCharsets.US_ASCII).replaceAll("-----[A-Z ]+-----|\\s", "");
        try {
            return Base64.getDecoder().decode(body);
        } catch (IllegalArgumentException notPem) {
            throw new GeneralSecurityException(pemFile + " is no PEM file", notPem);
        }
    }

    private static String pem(String label, Key key) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
        return "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n";
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
