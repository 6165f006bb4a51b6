package it.winwelfare.identity.internal.factor;

import java.time.Instant;

/** An app for codes, as somebody has it on the phone: it knows the secret as text and nothing else. */
public final class PhoneApp {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final byte[] secret;

    /** @param text as the page shows it */
    public PhoneApp(String text) {
        this.secret = new byte[text.length() * 5 / 8];
        long buffer = 0;
        int bits = 0;
        int next = 0;
        for (char letter : text.toCharArray()) {
            buffer = (buffer << 5 | ALPHABET.indexOf(letter)) & 0xfff;
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                secret[next++] = (byte) (buffer >> bits);
            }
        }
    }

    /** What it shows now. */
    public String code(Instant now) {
        return Totp.code(secret, Totp.step(now), Totp.DIGITS);
    }

    /** What it will show next: good already, and good when a step ends meanwhile. */
    public String nextCode(Instant now) {
        return Totp.code(secret, Totp.step(now) + 1, Totp.DIGITS);
    }

    /** A code that is not good. */
    public String wrongCode(Instant now) {
        return Totp.code(secret, Totp.step(now) - 100, Totp.DIGITS);
    }
}
