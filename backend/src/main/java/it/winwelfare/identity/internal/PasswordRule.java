package it.winwelfare.identity.internal;

import it.winwelfare.identifiers.EmailAddress;
import it.winwelfare.problems.Refused;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

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

    /** What people type when twelve characters are asked for; in lower case. */
    private static final Set<String> COMMON = Set.of(
            "123456789012",
            "1234567890123",
            "12345678901234",
            "123456789123",
            "0123456789012",
            "abcdefghijkl",
            "abcdefghijklm",
            "abc123456789",
            "qwertyuiop12",
            "qwertyuiop123",
            "qwertyuiopas",
            "qwertyuiopasdf",
            "qwerty123456",
            "asdfghjklzxc",
            "1q2w3e4r5t6y",
            "1qaz2wsx3edc",
            "password1234",
            "password12345",
            "password123456",
            "passwordpassword",
            "passw0rd1234",
            "lamiapassword",
            "miapassword1",
            "nuovapassword",
            "passwordnuova",
            "passwordsicura",
            "parolachiave",
            "benvenuto123",
            "benvenuto1234",
            "benvenuti123",
            "buongiorno12",
            "buongiorno123",
            "ciaociaociao",
            "ciaomamma123",
            "tiamotiamo12",
            "tiamotantissimo",
            "amoremio1234",
            "forzaatalanta",
            "forzaatalanta1",
            "forzajuventus",
            "forzainter123",
            "forzamilan123",
            "atalanta1907",
            "welfare12345",
            "welfare123456",
            "winwelfare12",
            "winwelfare123",
            "welcome12345",
            "iloveyou1234",
            "changeme1234",
            "administrator",
            "letmein12345",
            "superman1234",
            "bergamo12345",
            "valseriana12",
            "valleseriana");

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
        if (COMMON.contains(plain) || plain.chars().distinct().count() < ENOUGH_DIFFERENT_CHARACTERS) {
            throw Refused.invalidField(FIELD, "password-too-common");
        }
    }

    private static String localPart(EmailAddress email) {
        return email.value().substring(0, email.value().indexOf('@'));
    }
}
