package it.winwelfare.identity.internal.factor;

import it.winwelfare.identifiers.Ids;
import it.winwelfare.identity.UserId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Encrypts the secrets of second factors (AES-256-GCM). What comes out names its key, and belongs to one user: moved to another's row
 * it cannot be opened.
 */
final class SecretBox {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final Map<String, SecretKey> keys;
    private final String today;
    private final SecureRandom random = new SecureRandom();

    /** @param keys by their names, the one that encrypts last */
    SecretBox(Map<String, SecretKey> keys) {
        this.keys = Map.copyOf(keys);
        this.today = keys.keySet().stream().reduce((first, second) -> second).orElseThrow();
    }

    /** Length of the key's name, the name, the nonce, the encrypted secret. */
    byte[] close(UserId owner, byte[] secret) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] name = today.getBytes(StandardCharsets.US_ASCII);
        byte[] closed = cipher(Cipher.ENCRYPT_MODE, today, nonce, owner, secret);
        return ByteBuffer.allocate(1 + name.length + nonce.length + closed.length)
                .put((byte) name.length)
                .put(name)
                .put(nonce)
                .put(closed)
                .array();
    }

    /** @throws IllegalStateException if the key is gone, or it was not made for this user */
    byte[] open(UserId owner, byte[] box) {
        ByteBuffer parts = ByteBuffer.wrap(box);
        byte[] name = new byte[parts.get()];
        parts.get(name);
        byte[] nonce = new byte[NONCE_BYTES];
        parts.get(nonce);
        byte[] closed = new byte[parts.remaining()];
        parts.get(closed);
        return cipher(Cipher.DECRYPT_MODE, new String(name, StandardCharsets.US_ASCII), nonce, owner, closed);
    }

    private byte[] cipher(int mode, String key, byte[] nonce, UserId owner, byte[] input) {
        SecretKey secretKey = keys.get(key);
        if (secretKey == null) {
            throw new IllegalStateException("the key " + key + " is no longer in the folder of keys");
        }
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, secretKey, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(Ids.bytes(owner.value()));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException wrong) {
            throw new IllegalStateException("cannot open or close the secret of a second factor", wrong);
        }
    }
}
