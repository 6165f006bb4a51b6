package it.winwelfare.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Amounts and shares as text. Written out here and not left to the locale data of the JDK, which puts the euro behind the number in
 * Italian and changes between releases.
 */
final class MoneyText {

    private static final int LONGEST = 40;
    private static final Pattern EURO_SIGN =
            Pattern.compile("^(?:€|EUR)[\\s\\u00a0\\u202f]*|[\\s\\u00a0\\u202f]*(?:€|EUR)$");
    private static final Pattern ITALIAN = Pattern.compile("(\\d{1,3}(?:\\.\\d{3})+|\\d+)(?:,(\\d{1,2}))?");
    /** With a point before its decimals, and in English with commas between thousands: never to be mistaken for the Italian form. */
    private static final Pattern POINTED = Pattern.compile("(\\d{1,3}(?:,\\d{3})+|\\d+)\\.(\\d{1,2})");

    private MoneyText() {}

    static Money parse(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("not an amount: a text of " + text.length() + " characters");
        }
        String number = text.strip();
        boolean negative = number.startsWith("-");
        if (negative || number.startsWith("+")) {
            number = number.substring(1).stripLeading();
        }
        number = EURO_SIGN.matcher(number).replaceFirst("");
        Matcher pointed = POINTED.matcher(number);
        Matcher matched = pointed.matches() ? pointed : ITALIAN.matcher(number);
        if (!matched.matches()) {
            throw new IllegalArgumentException("not an amount of euro: " + text);
        }
        String decimals = matched.group(2) == null ? "" : matched.group(2);
        String digits = matched.group(1).replaceAll("[.,]", "") + decimals + "0".repeat(2 - decimals.length());
        BigInteger cents = new BigInteger(negative ? "-" + digits : digits);
        if (cents.bitLength() >= Long.SIZE) {
            throw new IllegalArgumentException("an amount beyond all measure: " + text);
        }
        return Money.cents(cents.longValueExact());
    }

    static String plain(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }

    static String format(Money amount, Locale locale) {
        String plain = plain(amount.cents());
        boolean negative = plain.startsWith("-");
        String digits = negative ? plain.substring(1) : plain;
        int point = digits.indexOf('.');
        boolean italian = isItalian(locale);
        StringBuilder text = new StringBuilder(digits.substring(0, point));
        for (int i = point - 3; i > 0; i -= 3) {
            text.insert(i, italian ? '.' : ',');
        }
        text.append(italian ? ',' : '.').append(digits, point + 1, digits.length());
        return (negative ? "-€ " : "€ ") + text;
    }

    static String percent(int basisPoints, Locale locale) {
        String number = BigDecimal.valueOf(basisPoints, 2).stripTrailingZeros().toPlainString();
        return (isItalian(locale) ? number.replace('.', ',') : number) + "%";
    }

    private static boolean isItalian(Locale locale) {
        return "it".equals(locale.getLanguage());
    }
}
