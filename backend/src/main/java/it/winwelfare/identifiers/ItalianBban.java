package it.winwelfare.identifiers;

import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The inner part of an Italian IBAN (ABI standard, also of San Marino): the CIN, a letter over the bank (ABI), the branch (CAB) and
 * the account, with the values of the check letter of tax codes.
 */
final class ItalianBban {

    private static final Pattern BRANCH_OR_BANK = Pattern.compile("[0-9]{5}");
    private static final Pattern ACCOUNT = Pattern.compile("[0-9A-Z]{12}");
    private static final int CIN = 4;
    private static final int NINETY_SEVEN = 97;

    private ItalianBban() {}

    static boolean isUsedBy(String iban) {
        return iban.startsWith("IT") || iban.startsWith("SM");
    }

    static boolean cinFits(String iban) {
        return TaxCodeRules.checkLetter(iban.substring(CIN + 1)) == iban.charAt(CIN);
    }

    static String iban(String abi, String cab, String account) {
        if (!BRANCH_OR_BANK.matcher(abi).matches()
                || !BRANCH_OR_BANK.matcher(cab).matches()
                || !ACCOUNT.matcher(account).matches()) {
            throw new IllegalArgumentException(
                    "five digits of the bank, five of the branch, twelve characters of the account");
        }
        String body = abi + cab + account;
        String bban = TaxCodeRules.checkLetter(body) + body;
        return "IT" + String.format(Locale.ROOT, "%02d", NINETY_SEVEN + 1 - remainder(bban + "IT00")) + bban;
    }

    /** ISO 7064: letters count as 10 to 35. */
    private static int remainder(String text) {
        StringBuilder digits = new StringBuilder();
        text.chars().forEach(c -> digits.append(Character.digit(c, 36)));
        return new BigInteger(digits.toString())
                .mod(BigInteger.valueOf(NINETY_SEVEN))
                .intValue();
    }
}
