package it.winwelfare.vouchers;

import it.winwelfare.identifiers.Crockford;
import it.winwelfare.identifiers.Ids;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** The id of a voucher. Knowing it redeems nothing: that takes the code or a signed token. */
public record VoucherId(UUID value) {

    private static final int PSEUDONYM_BITS = 50;
    private static final int PSEUDONYM_LENGTH = 10;

    /** A new id, greater than those before it. */
    public static VoucherId next() {
        return new VoucherId(Ids.next());
    }

    /**
     * Reads an id as it stands in addresses.
     *
     * @throws it.winwelfare.problems.Rejection {@code unknown-id} if it is malformed: nothing can be under it
     */
    public static VoucherId parse(String text) {
        return new VoucherId(Ids.parse(text));
    }

    /**
     * The voucher's name in lists, statements and reports that are read by others than its holder: always the same, and neither a
     * code that redeems nor a way to a person.
     */
    public String pseudonym() {
        byte[] digest = sha256(Ids.bytes(value));
        BigInteger leading = new BigInteger(1, digest).shiftRight(digest.length * Byte.SIZE - PSEUDONYM_BITS);
        return Crockford.encode(leading, PSEUDONYM_LENGTH);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
