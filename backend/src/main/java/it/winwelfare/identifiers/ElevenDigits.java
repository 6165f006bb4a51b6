package it.winwelfare.identifiers;

import it.winwelfare.identifiers.InvalidIdentifier.Reason;

/** The rule that VAT numbers and tax codes of organisations share: eleven digits, the last by Luhn, not all of them zero. */
final class ElevenDigits {

    private static final int LENGTH = 11;
    private static final String ZEROS = "0".repeat(LENGTH);

    private ElevenDigits() {}

    static void check(String value, String code) {
        if (value.length() != LENGTH) {
            throw new InvalidIdentifier(code, Reason.LENGTH);
        }
        if (!Typed.isDigits(value) || value.equals(ZEROS)) {
            throw new InvalidIdentifier(code, Reason.FORM);
        }
        if (checkDigit(value.substring(0, LENGTH - 1)) != value.charAt(LENGTH - 1)) {
            throw new InvalidIdentifier(code, Reason.CHECK);
        }
    }

    static String complete(String tenDigits) {
        if (tenDigits.length() != LENGTH - 1 || !Typed.isDigits(tenDigits) || ZEROS.startsWith(tenDigits)) {
            throw new IllegalArgumentException("not ten digits, or all of them zero: " + tenDigits);
        }
        return tenDigits + checkDigit(tenDigits);
    }

    /** Luhn: every second digit counts double, with the digits of the double added up. */
    private static char checkDigit(String tenDigits) {
        int sum = 0;
        for (int i = 0; i < tenDigits.length(); i++) {
            int digit = tenDigits.charAt(i) - '0';
            int counted = i % 2 == 0 ? digit : 2 * digit;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return (char) ('0' + (10 - sum % 10) % 10);
    }
}
