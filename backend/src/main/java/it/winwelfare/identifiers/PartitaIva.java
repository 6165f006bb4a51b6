package it.winwelfare.identifiers;

import it.winwelfare.identifiers.InvalidIdentifier.Reason;
import java.util.Locale;

/**
 * An Italian VAT number (partita IVA, DPR 633/72 art. 35): 11 digits, the last of them a check digit by Luhn's rule; eleven zeros
 * are refused though their check digit fits. Kept without the prefix of the country.
 */
public record PartitaIva(String value) {

    /** The code of the refusal. */
    public static final String INVALID = "invalid-vat-number";

    private static final String COUNTRY = "IT";

    /**
     * Eleven digits; {@link #parse} makes it so.
     *
     * @throws InvalidIdentifier if it is not a VAT number
     */
    public PartitaIva {
        ElevenDigits.check(value, INVALID);
    }

    /**
     * Reads a VAT number as people write it: with or without spaces and the prefix {@code IT}.
     *
     * @throws InvalidIdentifier {@code invalid-vat-number} with the reason
     */
    public static PartitaIva parse(String text) {
        String compact = Typed.compact(text, INVALID).toUpperCase(Locale.ROOT);
        if (compact.startsWith(COUNTRY)) {
            return new PartitaIva(compact.substring(COUNTRY.length()));
        }
        if (compact.length() > 2 && Character.isLetter(compact.charAt(0)) && Character.isLetter(compact.charAt(1))) {
            throw new InvalidIdentifier(INVALID, Reason.COUNTRY);
        }
        return new PartitaIva(compact);
    }

    /** Whether the text is a VAT number. */
    public static boolean isValid(String text) {
        try {
            parse(text);
            return true;
        } catch (InvalidIdentifier invalid) {
            return false;
        }
    }

    /**
     * The VAT number of the given first ten digits, with its check digit. For demo data and tests.
     *
     * @throws IllegalArgumentException if they are not ten digits, or all zero
     */
    public static PartitaIva complete(String tenDigits) {
        return new PartitaIva(ElevenDigits.complete(tenDigits));
    }

    /** {@code IT} and the eleven digits, as across a border. */
    public String withCountry() {
        return COUNTRY + value;
    }

    @Override
    public String toString() {
        return value;
    }
}
