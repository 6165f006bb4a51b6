package it.winwelfare.payments.internal;

import it.winwelfare.money.Money;
import it.winwelfare.payments.NewBankTransfer;
import it.winwelfare.problems.FieldErrors;
import it.winwelfare.problems.TypedText;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;

/** What makes a recorded transfer sound, field by field. */
public final class BankTransferRules {

    /** Above it a transfer is a slip of the keyboard. */
    static final Money MOST = Money.euros(10_000_000);

    private static final int LONGEST_REFERENCE = 40;
    private static final int LONGEST_REASON = 500;
    private static final int OLDEST_YEARS = 2;
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern REFERENCE = Pattern.compile("[A-Z0-9][A-Z0-9./-]*");

    private BankTransferRules() {}

    /**
     * The transfer in the form in which it is kept, or all its faults at once. The bank's reference is written in one way (capitals, no
     * spaces), so that the same one typed differently is found to be the same.
     *
     * @param today Europe/Rome
     */
    public static NewBankTransfer checked(NewBankTransfer raw, LocalDate today) {
        FieldErrors.Collector errors = FieldErrors.collect();
        amount(errors, raw.amount());
        valueDate(errors, raw.valueDate(), today);
        String reference = reference(errors, raw.bankReference());
        errors.throwIfAny();
        return new NewBankTransfer(raw.company(), raw.amount(), raw.valueDate(), reference);
    }

    /** Why a transfer is taken back. */
    public static String reason(String typed) {
        FieldErrors.Collector errors = FieldErrors.collect();
        String reason = TypedText.required(errors, "reason", typed, LONGEST_REASON);
        errors.throwIfAny();
        return reason;
    }

    private static void amount(FieldErrors.Collector errors, Money amount) {
        if (!amount.isPositive()) {
            errors.add("amount", "amount-not-positive");
        } else if (amount.isGreaterThan(MOST)) {
            errors.add("amount", "amount-too-large", "most", MOST);
        }
    }

    /** Money that will only come must not be spent yet; money of years ago was booked long since. */
    private static void valueDate(FieldErrors.Collector errors, LocalDate valueDate, LocalDate today) {
        if (valueDate.isAfter(today)) {
            errors.add("valueDate", "value-date-in-future");
        } else if (valueDate.isBefore(today.minusYears(OLDEST_YEARS))) {
            errors.add("valueDate", "value-date-too-old", "years", OLDEST_YEARS);
        }
    }

    private static String reference(FieldErrors.Collector errors, String typed) {
        String text = TypedText.required(errors, "bankReference", typed, LONGEST_REFERENCE);
        String reference = SPACES.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
        if (!text.isEmpty() && !REFERENCE.matcher(reference).matches()) {
            errors.add("bankReference", "invalid-bank-reference");
        }
        return reference;
    }
}
