package it.winwelfare.identity.internal;

import it.winwelfare.identifiers.EmailAddress;
import it.winwelfare.problems.Refused;
import java.text.Normalizer;
import java.util.Locale;

/**
 * Which passwords are good enough: long ones. No demand for signs or digits, which make passwords short and written down (NIST SP
 * 800-63B, section 3.1.1: length and a list of the known bad ones, no composition rules).
 */
public final class PasswordRule {

    /** The field that its refusals name. */
    public static final String FIELD = "password";

    /** Characters, at least. */
    public static final int SHORTEST = 12;

    /** Characters, at most: a hash over megabytes would be a way to keep the server busy. */
    public static final int LONGEST = 128;

    private static final int ENOUGH_DIFFERENT_CHARACTERS = 4;

    private PasswordRule() {}

    /**
     * The password as it is hashed and compared: composed characters (NFC), so that an accent typed on another keyboard is the same,
     * and without blanks around it, which come along when one is pasted.
     */
    public static String normalised(String password) {
        return Normalizer.normalize(password.strip(), Normalizer.Form.NFC);
    }

    /**
     * Passes a password that is good enough for the owner of this address.
     *
     * @throws it.winwelfare.problems.Rejection for the field {@code password}: {@code password-too-short}, {@code password-too-long},
     *     {@code password-is-email} or {@code password-too-common}
     */
    public static void check(String typed, EmailAddress email) {
        String password = normalised(typed);
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            throw Refused.invalidField(FIELD, "password-too-short", "shortest", SHORTEST);
        }
        if (length > LONGEST) {
            throw Refused.invalidField(FIELD, "password-too-long", "longest", LONGEST);
        }
        String plain = password.toLowerCase(Locale.ROOT);
        if (plain.equals(email.value()) || plain.equals(localPart(email))) {
            throw Refused.invalidField(FIELD, "password-is-email");
        }
        if (CommonPasswords.contain(plain) || plain.chars().distinct().count() < ENOUGH_DIFFERENT_CHARACTERS) {
            throw Refused.invalidField(FIELD, "password-too-common");
        }
    }

    private static String localPart(EmailAddress email) {
        return email.value().substring(0, email.value().indexOf('@'));
    }
}
