package it.winwelfare.portal.web;

import java.math.BigDecimal;
import java.text.ParseException;
import java.util.Locale;
import org.springframework.format.Formatter;

/** Numbers with a fraction in form fields, after a comma or a point: {@code 23,5}. */
final class DecimalInput implements Formatter<BigDecimal> {

    @Override
    public BigDecimal parse(String text, Locale locale) throws ParseException {
        try {
            return read(text);
        } catch (NumberFormatException notANumber) {
            ParseException refused = new ParseException("not a number", 0);
            refused.initCause(notANumber);
            throw refused;
        }
    }

    /** @throws NumberFormatException if it is none */
    static BigDecimal read(String text) {
        String number = text.strip().replace(',', '.');
        if (!number.matches("-?\\d{1,15}(\\.\\d{1,6})?")) {
            throw new NumberFormatException("not a number as people write it");
        }
        return new BigDecimal(number);
    }

    @Override
    public String print(BigDecimal number, Locale locale) {
        String text = number.toPlainString();
        return Locale.ITALIAN.getLanguage().equals(locale.getLanguage()) ? text.replace('.', ',') : text;
    }
}
