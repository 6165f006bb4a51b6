package it.winwelfare.identifiers;

import it.winwelfare.identifiers.InvalidIdentifier.Reason;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An e-mail address, in lower case, checked for form only: whether somebody reads it is known when they answer. Narrower than RFC
 * 5321 allows (no quotes, no comments, ASCII alone), as wide as mail providers give out.
 */
public record EmailAddress(String value) implements Comparable<EmailAddress> {

    /** The code of the refusal. */
    public static final String INVALID = "invalid-email";

    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL_PART = 64;
    private static final String ATOM = "[a-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
    private static final Pattern FORM =
            Pattern.compile(ATOM + "(?:\\." + ATOM + ")*@(?:" + LABEL + "\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])");

    /**
     * Lower case, without spaces around; {@link #parse} makes it so.
     *
     * @throws InvalidIdentifier if it is not an address
     */
    public EmailAddress {
        if (value.length() > LONGEST || value.indexOf('@') > LONGEST_LOCAL_PART) {
            throw new InvalidIdentifier(INVALID, Reason.LENGTH);
        }
        if (!FORM.matcher(value).matches()) {
            throw new InvalidIdentifier(INVALID, Reason.FORM);
        }
    }

    /**
     * Reads an address as people write it: upper or lower case, with spaces around it.
     *
     * @throws InvalidIdentifier {@code invalid-email} with the reason
     */
    public static EmailAddress parse(String text) {
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            throw new InvalidIdentifier(INVALID, Reason.MISSING);
        }
        return new EmailAddress(stripped.toLowerCase(Locale.ROOT));
    }

    /** Whether the text is an address. */
    public static boolean isValid(String text) {
        try {
            parse(text);
            return true;
        } catch (InvalidIdentifier invalid) {
            return false;
        }
    }

    @Override
    public int compareTo(EmailAddress other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
