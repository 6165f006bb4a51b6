package it.winwelfare.vouchers.internal.token;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * An Ed25519 key (RFC 8032) of the voucher tokens.
 *
 * @param id the first four bytes of the SHA-256 of the encoded public key, in hexadecimal
 * @param privateKey null if it only verifies any more
 */
record SigningKey(String id, PublicKey publicKey, @Nullable PrivateKey privateKey) {

    static final String ALGORITHM = "Ed25519";
    static final int ID_BYTES = 4;

    /** The encoded public key is a fixed prefix and the 32 bytes of the point (RFC 8410). */
    private static final int POINT_BYTES = 32;

    static SigningKey of(KeyPair pair) {
        return new SigningKey(idOf(pair.getPublic()), pair.getPublic(), pair.getPrivate());
    }

    static SigningKey verifying(PublicKey key) {
        return new SigningKey(idOf(key), key, null);
    }

    /** @throws IllegalStateException if it cannot sign */
    byte[] sign(byte[] content) {
        if (privateKey == null) {
            throw new IllegalStateException(this + " only verifies");
        }
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(privateKey);
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(this + " cannot sign", e);
        }
    }

    /** Whether the signature is this key's over the content. */
    boolean verifies(byte[] content, byte[] signed) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(publicKey);
            signature.update(content);
            return signature.verify(signed);
        } catch (SignatureException malformed) {
            // 64 bytes that are no point and number of the curve.
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(this + " cannot verify", e);
        }
    }

    /** The 32 bytes of the public key alone, as RFC 8032 writes it. */
    byte[] point() {
        byte[] encoded = publicKey.getEncoded();
        return Arrays.copyOfRange(encoded, encoded.length - POINT_BYTES, encoded.length);
    }

    private static String idOf(PublicKey key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getEncoded());
            return HexFormat.of().formatHex(digest, 0, ID_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Without the key itself: it may come into a log. */
    @Override
    public String toString() {
        return "key " + id;
    }
}
