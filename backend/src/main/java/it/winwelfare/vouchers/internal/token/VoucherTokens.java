package it.winwelfare.vouchers.internal.token;

import it.winwelfare.identifiers.Ids;
import it.winwelfare.vouchers.VoucherId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The text in a voucher's QR: {@code WIN1.} and, in base64url, the key id (4 bytes), the voucher's id (16) and an Ed25519 signature
 * (64) over prefix, key id and voucher id. It names no person and no service. The prefix carries the version: another form, such as
 * one that changes with time, is another prefix, and printed tokens stay good.
 */
@Component
public class VoucherTokens {

    /** How every token of this version begins. */
    public static final String PREFIX = "WIN1.";

    private static final int VOUCHER_BYTES = 16;
    private static final int SIGNED_BYTES = SigningKey.ID_BYTES + VOUCHER_BYTES;
    private static final int SIGNATURE_BYTES = 64;
    private static final byte[] DOMAIN = PREFIX.getBytes(StandardCharsets.US_ASCII);

    private final KeyRing keys;

    VoucherTokens(KeyRing keys) {
        this.keys = keys;
    }

    /** The voucher's token: the same as long as the key is. */
    public String sign(VoucherId voucher) {
        SigningKey key = keys.current();
        byte[] signed = ByteBuffer.allocate(SIGNED_BYTES)
                .put(HexFormat.of().parseHex(key.id()))
                .put(Ids.bytes(voucher.value()))
                .array();
        byte[] token = ByteBuffer.allocate(SIGNED_BYTES + SIGNATURE_BYTES)
                .put(signed)
                .put(key.sign(withDomain(signed)))
                .array();
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** The voucher that a token names; empty if it is no token, is signed by a key that is not ours, or was changed. */
    public Optional<VoucherId> verify(String text) {
        Optional<byte[]> token = bytes(text);
        if (token.isEmpty() || token.get().length != SIGNED_BYTES + SIGNATURE_BYTES) {
            return Optional.empty();
        }
        byte[] signed = Arrays.copyOf(token.get(), SIGNED_BYTES);
        byte[] signature = Arrays.copyOfRange(token.get(), SIGNED_BYTES, token.get().length);
        byte[] voucher = Arrays.copyOfRange(signed, SigningKey.ID_BYTES, SIGNED_BYTES);
        return keys.find(HexFormat.of().formatHex(signed, 0, SigningKey.ID_BYTES))
                .filter(key -> key.verifies(withDomain(signed), signature))
                .map(key -> new VoucherId(Ids.uuid(voucher)));
    }

    /** Only the one canonical text of a token's bytes counts, so that a token has no second form. */
    private static Optional<byte[]> bytes(String text) {
        if (!text.startsWith(PREFIX)) {
            return Optional.empty();
        }
        String body = text.substring(PREFIX.length());
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

    private static byte[] withDomain(byte[] content) {
        return ByteBuffer.allocate(DOMAIN.length + content.length)
                .put(DOMAIN)
                .put(content)
                .array();
    }
}
