package it.winwelfare.portal.web;

import it.winwelfare.money.Money;
import java.text.ParseException;
import java.util.Locale;
import org.springframework.format.Formatter;

/** Amounts in form fields: read as people write them ({@code 1.234,56}), written without the sign of the euro, which stands before. */
final class MoneyInput implements Formatter<Money> {

    @Override
    public Money parse(String text, Locale locale) throws ParseException {
        try {
            return Money.parse(text);
        } catch (IllegalArgumentException notAnAmount) {
            ParseException refused = new ParseException("not an amount", 0);
            refused.initCause(notAnAmount);
            throw refused;
        }
    }

    @Override
    public String print(Money amount, Locale locale) {
        return amount.format(locale).replace("€ ", "");
    }
}
