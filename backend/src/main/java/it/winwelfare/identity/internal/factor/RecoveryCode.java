package it.winwelfare.identity.internal.factor;

import it.winwelfare.identity.internal.SecretToken;
import java.security.SecureRandom;
import java.util.Locale;

/** A code for the day when phone or key is lost: 80 random bits, in four groups of four letters and digits that look like no other. */
final class RecoveryCode {

    private static final String ALPHABET = "ABCDEFGHJKMNPQRSTVWXYZ0123456789";
    private static final int LENGTH = 16;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private RecoveryCode() {}

    /** A new one, as it is shown: {@code AB12-CD34-EF56-GH78}. */
    static String next() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            if (i > 0 && i % GROUP == 0) {
                code.append('-');
            }
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /** What the database keeps, however the code was typed: in small letters, without hyphens, with O for zero. */
    static byte[] hash(String typed) {
        String plain = typed.replaceAll("[\\s-]", "")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return new SecretToken(plain).hash();
    }
}
