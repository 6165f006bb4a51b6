package it.winwelfare.portal.web;

import it.winwelfare.money.Percentage;
import java.math.BigDecimal;
import java.text.ParseException;
import java.util.Locale;
import org.springframework.format.Formatter;

/** Shares in form fields: {@code 30}, {@code 12,5} or {@code 12.5}, with the sign of the percent or without. */
final class PercentageInput implements Formatter<Percentage> {

    @Override
    public Percentage parse(String text, Locale locale) throws ParseException {
        try {
            BigDecimal percent = DecimalInput.read(text.replace("%", ""));
            return Percentage.basisPoints(percent.movePointRight(2).intValueExact());
        } catch (IllegalArgumentException | ArithmeticException notAShare) {
            ParseException refused = new ParseException("not a share", 0);
            refused.initCause(notAShare);
            throw refused;
        }
    }

    @Override
    public String print(Percentage share, Locale locale) {
        return share.format(locale).replace("%", "");
    }
}
