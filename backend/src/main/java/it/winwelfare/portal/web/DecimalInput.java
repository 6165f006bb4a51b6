package it.winwelfare.portal.web;

import java.math.BigDecimal;
import java.util.Locale;

/** Numbers with a fraction in form fields, after a comma or a point: {@code 23,5}. */
final class DecimalInput extends TypedInput<BigDecimal> {

    @Override
    BigDecimal read(String text) {
        return decimal(text);
    }

    /** @throws NumberFormatException if it is none */
    static BigDecimal decimal(String text) {
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
