package it.winwelfare.ledger;

import it.winwelfare.problems.Refused;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * What makes a request the same request when it comes again: the caller's key, within a scope, and a digest of what was asked.
 *
 * @param value scope and key, at most {@value #LONGEST} ASCII characters; unique over all journals
 * @param requestHash SHA-256 over the parts of the request
 */
public record IdempotencyKey(String value, byte[] requestHash) {

    /** The most characters that scope and key may have together. */
    public static final int LONGEST = 160;

    private static final int LONGEST_KEY = 100;

    /** Copies the hash. */
    public IdempotencyKey {
        requestHash = requestHash.clone();
    }

    /**
     * @param scope who and what: a caller's key means nothing outside it, for example {@code purchase:<employee>}
     * @param key the caller's own, 1 to 100 visible ASCII characters
     * @param requestParts what the request asks; equal text means an equal request
     * @throws Refused {@code idempotency-key-invalid} if the key is empty, too long or not plain ASCII
     * @throws IllegalArgumentException if scope and key together are too long
     */
    public static IdempotencyKey of(String scope, String key, Object... requestParts) {
        boolean plain = key.chars().allMatch(c -> c > ' ' && c < 0x7f);
        if (key.isEmpty() || key.length() > LONGEST_KEY || !plain) {
            throw Refused.invalid("idempotency-key-invalid");
        }
        String value = scope + ":" + key;
        if (value.length() > LONGEST) {
            throw new IllegalArgumentException("the scope is too long: " + scope);
        }
        return new IdempotencyKey(value, digest(requestParts));
    }

    private static byte[] digest(Object... parts) {
        MessageDigest sha = sha256();
        for (Object part : parts) {
            byte[] text = String.valueOf(part).getBytes(StandardCharsets.UTF_8);
            sha.update((text.length + ":").getBytes(StandardCharsets.US_ASCII));
            sha.update(text);
        }
        return sha.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** A copy of the digest. */
    @Override
    public byte[] requestHash() {
        return requestHash.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IdempotencyKey that
                && value.equals(that.value)
                && Arrays.equals(requestHash, that.requestHash);
    }

    @Override
    public int hashCode() {
        return 31 * value.hashCode() + Arrays.hashCode(requestHash);
    }

    @Override
    public String toString() {
        return value + "#" + HexFormat.of().formatHex(requestHash, 0, 4);
    }
}
