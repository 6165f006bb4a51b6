package it.winwelfare.vouchers.internal.token;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Bytes under a signature, as text: a prefix and, in base64url, the key id (4 bytes), the content, and an Ed25519 signature (64 bytes)
 * over prefix, key id and content. The prefix names the version and is signed too, so that no text passes for one of another version.
 */
final class Sealing {

    private static final int SIGNATURE_BYTES = 64;

    private final KeyRing keys;
    private final String prefix;
    private final int contentBytes;

    Sealing(KeyRing keys, String prefix, int contentBytes) {
        this.keys = keys;
        this.prefix = prefix;
        this.contentBytes = contentBytes;
    }

    /** Signs by the key that signs now. */
    String seal(byte[] content) {
        SigningKey key = keys.current();
        byte[] signed = ByteBuffer.allocate(SigningKey.ID_BYTES + contentBytes)
                .put(HexFormat.of().parseHex(key.id()))
                .put(content)
                .array();
        byte[] all = ByteBuffer.allocate(signed.length + SIGNATURE_BYTES)
                .put(signed)
                .put(key.sign(withPrefix(signed)))
                .array();
        return prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    /** The content; empty if it is no such text, is signed by a key that is not ours, or was changed. */
    Optional<byte[]> open(String text) {
        int signedBytes = SigningKey.ID_BYTES + contentBytes;
        Optional<byte[]> all = bytes(text);
        if (all.isEmpty() || all.get().length != signedBytes + SIGNATURE_BYTES) {
            return Optional.empty();
        }
        byte[] signed = Arrays.copyOf(all.get(), signedBytes);
        byte[] signature = Arrays.copyOfRange(all.get(), signedBytes, all.get().length);
        return keys.find(HexFormat.of().formatHex(signed, 0, SigningKey.ID_BYTES))
                .filter(key -> key.verifies(withPrefix(signed), signature))
                .map(key -> Arrays.copyOfRange(signed, SigningKey.ID_BYTES, signedBytes));
    }

    /** Only the one canonical text of the bytes counts, so that a token has no second form. */
    private Optional<byte[]> bytes(String text) {
        if (!text.startsWith(prefix)) {
            return Optional.empty();
        }
        String body = text.substring(prefix.length());
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(body);
            boolean canonical = Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(bytes)
                    .equals(body);
            return canonical ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private byte[] withPrefix(byte[] content) {
        byte[] start = prefix.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(start.length + content.length)
                .put(start)
                .put(content)
                .array();
    }
}
