package it.winwelfare.portal.web;

import it.winwelfare.money.Percentage;
import java.math.BigDecimal;
import java.util.Locale;

/** Shares in form fields: {@code 30}, {@code 12,5} or {@code 12.5}, with the sign of the percent or without. */
final class PercentageInput extends TypedInput<Percentage> {

    @Override
    Percentage read(String text) {
        BigDecimal percent = DecimalInput.decimal(text.replace("%", ""));
        return Percentage.basisPoints(percent.movePointRight(2).intValueExact());
    }

    @Override
    public String print(Percentage share, Locale locale) {
        return share.format(locale).replace("%", "");
    }
}
