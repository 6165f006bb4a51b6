package it.winwelfare.vouchers.internal.token;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;

/**
 * An Ed25519 key (RFC 8032) of the voucher tokens.
 *
 * @param id the first four bytes of the SHA-256 of the encoded public key, in hexadecimal
 */
record SigningKey(String id, PublicKey publicKey, PrivateKey privateKey) {

    static final String ALGORITHM = "Ed25519";
    static final int ID_BYTES = 4;

    /** What stands before the 32 bytes of the point in an encoded public key (RFC 8410). */
    private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    /**
     * The key of a private half; the public half follows from it.
     *
     * @throws GeneralSecurityException if it is no Ed25519 key
     */
    static SigningKey of(PrivateKey privateKey) throws GeneralSecurityException {
        byte[] seed = privateKey instanceof EdECPrivateKey edwards
                ? edwards.getBytes().orElse(new byte[0])
                : new byte[0];
        if (seed.length != Ed25519PrivateKeyParameters.KEY_SIZE) {
            throw new GeneralSecurityException("no Ed25519 key");
        }
        byte[] point = new Ed25519PrivateKeyParameters(seed).generatePublicKey().getEncoded();
        byte[] encoded = Arrays.copyOf(X509_PREFIX, X509_PREFIX.length + point.length);
        System.arraycopy(point, 0, encoded, X509_PREFIX.length, point.length);
        PublicKey publicKey = KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded));
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(encoded);
        return new SigningKey(HexFormat.of().formatHex(digest, 0, ID_BYTES), publicKey, privateKey);
    }

    byte[] sign(byte[] content) {
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
        return Arrays.copyOfRange(encoded, X509_PREFIX.length, encoded.length);
    }

    /** Without the key itself: it may come into a log. */
    @Override
    public String toString() {
        return "key " + id;
    }
}
