package it.winwelfare.identifiers;

import java.time.LocalDate;
import java.util.Locale;

/**
 * The tax code of a person (codice fiscale, DM 23/12/1976): 16 characters with a check letter, also in the forms that the registry
 * gives to people whose codes would be equal (omocodia: letters in place of digits).
 *
 * <p>A value of this type is well-formed and its check letter fits; that the registry ever gave it to somebody is not known. The
 * name and the day of birth of a person are not kept in it, only derived. Two values are equal when their text is.
 */
public record CodiceFiscale(String value) {

    /** The code of the refusal. */
    public static final String INVALID = "invalid-tax-code";

    static final int LENGTH = 16;
    private static final int FEMALE_DAYS = 40;
    private static final int CENTURY = 100;

    /**
     * Upper case, without spaces; {@link #parse} makes it so.
     *
     * @throws InvalidIdentifier if it is not a tax code
     */
    public CodiceFiscale {
        TaxCodeRules.check(value);
    }

    /**
     * Reads a tax code as people write it: upper or lower case, with or without spaces.
     *
     * @throws InvalidIdentifier {@code invalid-tax-code} with the reason
     */
    public static CodiceFiscale parse(String text) {
        return new CodiceFiscale(Typed.compact(text, INVALID).toUpperCase(Locale.ROOT));
    }

    /** Whether the text is a tax code of a person. */
    public static boolean isValid(String text) {
        try {
            parse(text);
            return true;
        } catch (InvalidIdentifier invalid) {
            return false;
        }
    }

    /**
     * The tax code that follows from a person's data, before any omocodia. For demo data and tests, and to tell whether a declared
     * code fits a declared person.
     *
     * @param belfiore the code of the municipality of birth, or {@code Z…} of the country
     * @throws IllegalArgumentException if surname or name have no letter, or the code of the place is malformed
     */
    public static CodiceFiscale generate(String surname, String name, LocalDate birthDate, Sex sex, String belfiore) {
        if (!TaxCodeRules.isPlace(belfiore)) {
            throw new IllegalArgumentException("not the code of a place: " + belfiore);
        }
        int day = birthDate.getDayOfMonth() + (sex == Sex.FEMALE ? FEMALE_DAYS : 0);
        String body = TaxCodeRules.surnameLetters(surname)
                + TaxCodeRules.nameLetters(name)
                + String.format(Locale.ROOT, "%02d", birthDate.getYear() % CENTURY)
                + TaxCodeRules.MONTHS.charAt(birthDate.getMonthValue() - 1)
                + String.format(Locale.ROOT, "%02d", day)
                + belfiore;
        return new CodiceFiscale(body + TaxCodeRules.checkLetter(body));
    }

    /**
     * The day of birth: the latest one not after the reference that fits the code's two digits of the year. Somebody of a hundred
     * years or more is taken for a hundred years younger; the code cannot tell.
     *
     * @param reference usually today in Europe/Rome
     */
    public LocalDate birthDate(LocalDate reference) {
        String digits = TaxCodeRules.withoutOmocodia(value);
        int month = TaxCodeRules.MONTHS.indexOf(digits.charAt(8)) + 1;
        int day = dayField(digits) % FEMALE_DAYS;
        int year = Math.floorDiv(reference.getYear(), CENTURY) * CENTURY + Integer.parseInt(digits.substring(6, 8));
        // 29 February exists only in leap years, so the century is stepped down until the day exists and lies in the
        // past.
        while (!TaxCodeRules.exists(year, month, day)
                || LocalDate.of(year, month, day).isAfter(reference)) {
            year -= CENTURY;
        }
        return LocalDate.of(year, month, day);
    }

    /** The sex that the registry wrote down. */
    public Sex sex() {
        return dayField(TaxCodeRules.withoutOmocodia(value)) > FEMALE_DAYS ? Sex.FEMALE : Sex.MALE;
    }

    /** The Belfiore code of the municipality of birth, or {@code Z} and three digits for a country abroad. */
    public String birthplaceCode() {
        return TaxCodeRules.withoutOmocodia(value).substring(11, 15);
    }

    /**
     * Whether a person of this surname and name can bear this code. The letters of the names survive omocodia.
     *
     * @throws IllegalArgumentException if surname or name have no letter
     */
    public boolean fitsName(String surname, String name) {
        return value.startsWith(TaxCodeRules.surnameLetters(surname) + TaxCodeRules.nameLetters(name));
    }

    /** For lists and logs that need not tell the person: the first three characters and the last. */
    public String masked() {
        return value.substring(0, 3) + "*".repeat(LENGTH - 4) + value.charAt(LENGTH - 1);
    }

    @Override
    public String toString() {
        return value;
    }

    private static int dayField(String digits) {
        return Integer.parseInt(digits.substring(9, 11));
    }
}
