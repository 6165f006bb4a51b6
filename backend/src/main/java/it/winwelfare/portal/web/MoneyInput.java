package it.winwelfare.portal.web;

import it.winwelfare.money.Money;
import java.util.Locale;

/** Amounts in form fields: read as people write them ({@code 1.234,56}), written without the sign of the euro, which stands before. */
final class MoneyInput extends TypedInput<Money> {

    @Override
    Money read(String text) {
        return Money.parse(text);
    }

    @Override
    public String print(Money amount, Locale locale) {
        return amount.format(locale).replace("€ ", "");
    }
}
