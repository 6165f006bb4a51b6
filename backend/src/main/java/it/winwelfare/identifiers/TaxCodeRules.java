package it.winwelfare.identifiers;

import it.winwelfare.identifiers.InvalidIdentifier.Reason;
import java.text.Normalizer;
import java.time.YearMonth;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How a tax code is put together: DM 23 December 1976 (form, letters of the names, check letter) and the table of omocodia of the
 * Agenzia delle Entrate. Positions here count from zero.
 */
final class TaxCodeRules {

    /** The letters of the months, January first. */
    static final String MONTHS = "ABCDEHLMPRST";

    /** The letters that omocodia puts in place of the digits 0 to 9. */
    private static final String OMOCODIA = "LMNPQRSTUV";

    private static final String VOWELS = "AEIOU";
    private static final String DIGIT = "[0-9" + OMOCODIA + "]";
    /** Places have the letters A to M in Italy, Z abroad. */
    private static final Pattern FORM =
            Pattern.compile("[A-Z]{6}" + DIGIT + "{2}[" + MONTHS + "]" + DIGIT + "{2}[A-MZ]" + DIGIT + "{3}[A-Z]");
    /** Consonants, then vowels, then the X that fills up short names. */
    private static final Pattern NAME_LETTERS = Pattern.compile("(?=.{3})[B-DF-HJ-NP-TV-Z]*[AEIOU]*X{0,2}");

    private static final Pattern PLACE = Pattern.compile("[A-MZ][0-9]{3}");
    private static final int[] DIGIT_PLACES = {6, 7, 9, 10, 12, 13, 14};
    private static final int LETTERS = 26;
    /** Values of the characters in odd places (first, third …): 0 to 9 and A to J share the first ten. */
    private static final int[] ODD = {
        1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23
    };

    private TaxCodeRules() {}

    static void check(String code) {
        if (code.length() != CodiceFiscale.LENGTH) {
            throw refused(Reason.LENGTH);
        }
        if (!FORM.matcher(code).matches()) {
            throw refused(Reason.FORM);
        }
        if (checkLetter(code.substring(0, 15)) != code.charAt(15)) {
            throw refused(Reason.CHECK);
        }
        if (!NAME_LETTERS.matcher(code.substring(0, 3)).matches()
                || !NAME_LETTERS.matcher(code.substring(3, 6)).matches()) {
            throw refused(Reason.NAME);
        }
        if (!isDateOfAnyCentury(withoutOmocodia(code))) {
            throw refused(Reason.DATE);
        }
    }

    static boolean isPlace(String belfiore) {
        return PLACE.matcher(belfiore).matches();
    }

    /** The check letter of the first 15 characters. */
    static char checkLetter(String body) {
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            int value = Character.digit(body.charAt(i), 36);
            int ordinal = value < 10 ? value : value - 10;
            sum += i % 2 == 0 ? ODD[ordinal] : ordinal;
        }
        return (char) ('A' + sum % LETTERS);
    }

    /** The same code with digits in all places that tell digits; its check letter is then no longer right. */
    static String withoutOmocodia(String code) {
        StringBuilder plain = new StringBuilder(code);
        for (int place : DIGIT_PLACES) {
            int digit = OMOCODIA.indexOf(code.charAt(place));
            if (digit >= 0) {
                plain.setCharAt(place, (char) ('0' + digit));
            }
        }
        return plain.toString();
    }

    static boolean exists(int year, int month, int day) {
        return YearMonth.of(year, month).isValidDay(day);
    }

    static String surnameLetters(String surname) {
        String letters = letters(surname);
        return firstThree(consonants(letters) + vowels(letters));
    }

    /** Of four or more consonants a name gives the first, the third and the fourth. */
    static String nameLetters(String name) {
        String letters = letters(name);
        String consonants = consonants(letters);
        return consonants.length() > 3
                ? consonants.substring(0, 1) + consonants.substring(2, 4)
                : firstThree(consonants + vowels(letters));
    }

    private static boolean isDateOfAnyCentury(String plain) {
        int field = Integer.parseInt(plain.substring(9, 11));
        int day = field > 40 ? field - 40 : field;
        int month = MONTHS.indexOf(plain.charAt(8)) + 1;
        // The code tells two digits of the year: 1900 and 2000 are one to it, and 2000 was a leap year.
        return exists(2000 + Integer.parseInt(plain.substring(6, 8)), month, day);
    }

    private static String letters(String name) {
        String letters = Normalizer.normalize(name, Normalizer.Form.NFD)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z]", "");
        if (letters.isEmpty()) {
            throw new IllegalArgumentException("a name has letters");
        }
        return letters;
    }

    private static String consonants(String letters) {
        return letters.replaceAll("[" + VOWELS + "]", "");
    }

    private static String vowels(String letters) {
        return letters.replaceAll("[^" + VOWELS + "]", "");
    }

    private static String firstThree(String letters) {
        return (letters + "XX").substring(0, 3);
    }

    private static InvalidIdentifier refused(Reason reason) {
        return new InvalidIdentifier(CodiceFiscale.INVALID, reason);
    }
}
