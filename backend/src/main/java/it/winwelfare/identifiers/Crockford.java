package it.winwelfare.identifiers;

import it.winwelfare.identifiers.InvalidIdentifier.Reason;
import java.math.BigInteger;
import java.util.Locale;

/**
 * Codes that people read out and type: base 32 after Douglas Crockford (crockford.com/base32.html), with a check symbol modulo 37
 * that finds every single wrong character and every swap of neighbours.
 *
 * <p>Read without regard to case, spaces and dashes; O is read as 0, I and L as 1.
 */
public final class Crockford {

    /** The code of the refusal. */
    public static final String INVALID = "invalid-code";

    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final String CHECK_SYMBOLS = DIGITS + "*~$=U";
    private static final int BITS = 5;
    private static final BigInteger THIRTY_SEVEN = BigInteger.valueOf(37);
    private static final int GROUP = 4;
    private static final int LONGEST = 64;

    private Crockford() {}

    /**
     * A number as text without a check symbol, filled up with zeros to the given length.
     *
     * @throws IllegalArgumentException if the number is negative or does not fit into the length
     */
    public static String encode(BigInteger number, int length) {
        if (number.signum() < 0 || number.bitLength() > length * BITS) {
            throw new IllegalArgumentException(
                    "a number of " + number.bitLength() + " bits does not fit into " + length + " characters");
        }
        char[] text = new char[length];
        BigInteger rest = number;
        for (int i = length - 1; i >= 0; i--) {
            text[i] = DIGITS.charAt(rest.intValue() & (DIGITS.length() - 1));
            rest = rest.shiftRight(BITS);
        }
        return new String(text);
    }

    /** Bytes as a number, most significant first, as text without a check symbol. */
    public static String encode(byte[] bytes) {
        return encode(new BigInteger(1, bytes), lengthFor(bytes.length));
    }

    /** {@link #encode(BigInteger, int)} with the check symbol behind it. */
    public static String encodeWithCheck(BigInteger number, int length) {
        return encode(number, length) + checkSymbol(number);
    }

    /** {@link #encode(byte[])} with the check symbol behind it. */
    public static String encodeWithCheck(byte[] bytes) {
        BigInteger number = new BigInteger(1, bytes);
        return encode(number, lengthFor(bytes.length)) + checkSymbol(number);
    }

    /**
     * Reads a text without a check symbol.
     *
     * @throws InvalidIdentifier {@code invalid-code} with the reason
     */
    public static BigInteger decode(String text) {
        return number(normalise(text));
    }

    /**
     * Reads a text with a check symbol at its end.
     *
     * @throws InvalidIdentifier {@code invalid-code} with the reason; {@link Reason#CHECK} if the symbol belongs to another number
     */
    public static BigInteger decodeWithCheck(String text) {
        String normal = normaliseWithCheck(text);
        return number(normal.substring(0, normal.length() - 1));
    }

    /**
     * The one way to write the text, without its check symbol's being checked: capitals, no spaces, no dashes, no O, I and L.
     *
     * @throws InvalidIdentifier if there is nothing, too much, or a character that is none of the 32
     */
    public static String normalise(String text) {
        String normal = substitute(text);
        if (!normal.chars().allMatch(c -> DIGITS.indexOf(c) >= 0)) {
            throw new InvalidIdentifier(INVALID, Reason.FORM);
        }
        return normal;
    }

    /**
     * The one way to write a text whose last character is its check symbol: as stored and compared.
     *
     * @throws InvalidIdentifier if it is malformed, or the symbol belongs to another number
     */
    public static String normaliseWithCheck(String text) {
        String normal = substitute(text);
        if (normal.length() < 2) {
            throw new InvalidIdentifier(INVALID, Reason.LENGTH);
        }
        int last = normal.length() - 1;
        if (!normal.chars().limit(last).allMatch(c -> DIGITS.indexOf(c) >= 0)
                || CHECK_SYMBOLS.indexOf(normal.charAt(last)) < 0) {
            throw new InvalidIdentifier(INVALID, Reason.FORM);
        }
        if (checkSymbol(number(normal.substring(0, last))) != normal.charAt(last)) {
            throw new InvalidIdentifier(INVALID, Reason.CHECK);
        }
        return normal;
    }

    /** The symbol that belongs to the number: one of the 32 digits or {@code * ~ $ = U}. */
    public static char checkSymbol(BigInteger number) {
        return CHECK_SYMBOLS.charAt(number.mod(THIRTY_SEVEN).intValue());
    }

    /** For people: groups of four with dashes between them, {@code 7K3M-9QX2-AB}. */
    public static String grouped(String text) {
        return text.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
    }

    private static String substitute(String text) {
        String normal = Typed.compact(text, INVALID)
                .replace("-", "")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        if (normal.isEmpty()) {
            throw new InvalidIdentifier(INVALID, Reason.MISSING);
        }
        if (normal.length() > LONGEST) {
            throw new InvalidIdentifier(INVALID, Reason.LENGTH);
        }
        return normal;
    }

    private static BigInteger number(String digits) {
        BigInteger number = BigInteger.ZERO;
        for (int i = 0; i < digits.length(); i++) {
            number = number.shiftLeft(BITS).or(BigInteger.valueOf(DIGITS.indexOf(digits.charAt(i))));
        }
        return number;
    }

    private static int lengthFor(int bytes) {
        return Math.ceilDiv(bytes * Byte.SIZE, BITS);
    }
}
