package it.winwelfare.vouchers;

import it.winwelfare.vouchers.internal.token.KeyRing;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The keys that sign the vouchers' QR codes: one that signs, and the public halves of those that signed before or will sign next, so
 * that a printed voucher outlives a change of key and a scanner without network knows the new one in time.
 */
@Component
public class VoucherKeys {

    private static final int VERSION_BYTES = 12;

    private final KeyRing keys;

    VoucherKeys(KeyRing keys) {
        this.keys = keys;
    }

    /**
     * A public key for scanners that verify by themselves.
     *
     * @param id the key id that tokens carry, eight hexadecimal digits
     * @param publicKey the 32 bytes of the Ed25519 key (RFC 8032), base64url without padding
     * @param current whether it signs now
     * @param from when it begins to sign (UTC); a key is published before
     */
    public record VerificationKey(String id, String publicKey, boolean current, Instant from) {}

    /** All keys that a valid token may be signed with, now and soon; the latest first. */
    public List<VerificationKey> published() {
        return keys.published();
    }

    /** A short text that is another one as soon as anything about the keys is: for caches. */
    public static String versionOf(List<VerificationKey> published) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(published.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, VERSION_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
