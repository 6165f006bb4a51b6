package it.winwelfare.identifiers;

import it.winwelfare.identifiers.InvalidIdentifier.Reason;
import java.util.Locale;
import java.util.regex.Pattern;
import org.iban4j.CountryCode;
import org.iban4j.Iban4jException;
import org.iban4j.IbanUtil;
import org.iban4j.InvalidCheckDigitException;

/**
 * An international bank account number (ISO 13616): known country, its length and form, check digits modulo 97; an Italian or San
 * Marino one also by the CIN of its BBAN, which finds errors that the 97 does not.
 */
public record Iban(String value) {

    /** The code of the refusal. */
    public static final String INVALID = "invalid-iban";

    /** The library takes digits of any script for digits; a bank does not. */
    private static final Pattern CHARACTERS = Pattern.compile("[A-Z0-9]*");

    private static final int COUNTRY = 2;
    private static final int BBAN = 4;
    private static final int SHOWN = 4;

    /**
     * Upper case, without spaces; {@link #parse} makes it so.
     *
     * @throws InvalidIdentifier if it is not an IBAN
     */
    public Iban {
        check(value);
    }

    /**
     * Reads an IBAN as people write it: upper or lower case, in groups or not, with or without the word IBAN before it.
     *
     * @throws InvalidIdentifier {@code invalid-iban} with the reason
     */
    public static Iban parse(String text) {
        String compact = Typed.compact(text, INVALID).toUpperCase(Locale.ROOT);
        return new Iban(compact.startsWith("IBAN") ? compact.substring(4).replaceFirst("^:", "") : compact);
    }

    /** Whether the text is an IBAN. */
    public static boolean isValid(String text) {
        try {
            parse(text);
            return true;
        } catch (InvalidIdentifier invalid) {
            return false;
        }
    }

    /**
     * The Italian IBAN of a bank, a branch and an account, with its CIN and check digits. For demo data and tests.
     *
     * @param abi the bank, five digits
     * @param cab the branch, five digits
     * @param account twelve digits or capitals
     * @throws IllegalArgumentException if one of them is malformed
     */
    public static Iban italian(String abi, String cab, String account) {
        return new Iban(ItalianBban.iban(abi, cab, account));
    }

    /** The country that keeps the account, two letters (ISO 3166). */
    public String country() {
        return value.substring(0, COUNTRY);
    }

    /** For people: groups of four. */
    public String grouped() {
        return value.replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** For lists and logs: country, check digits and the last four characters; the rest is hidden. */
    public String masked() {
        return value.substring(0, BBAN)
                + "*".repeat(value.length() - BBAN - SHOWN)
                + value.substring(value.length() - SHOWN);
    }

    @Override
    public String toString() {
        return value;
    }

    private static void check(String value) {
        if (!CHARACTERS.matcher(value).matches()) {
            throw refused(Reason.FORM);
        }
        if (value.length() != lengthIn(value)) {
            throw refused(Reason.LENGTH);
        }
        try {
            IbanUtil.validate(value);
        } catch (InvalidCheckDigitException wrong) {
            throw refused(Reason.CHECK);
        } catch (Iban4jException malformed) {
            throw refused(Reason.FORM);
        }
        if (ItalianBban.isUsedBy(value) && !ItalianBban.cinFits(value)) {
            throw refused(Reason.CHECK);
        }
    }

    /** How long an IBAN of the country that the text begins with is. */
    private static int lengthIn(String value) {
        if (value.length() < BBAN) {
            return BBAN;
        }
        CountryCode country = CountryCode.getByCode(value.substring(0, COUNTRY));
        if (country == null || !IbanUtil.isSupportedCountry(country)) {
            throw refused(Reason.COUNTRY);
        }
        return IbanUtil.getIbanLength(country);
    }

    private static InvalidIdentifier refused(Reason reason) {
        return new InvalidIdentifier(INVALID, reason);
    }
}
