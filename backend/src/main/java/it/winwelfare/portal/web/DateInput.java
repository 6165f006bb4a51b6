package it.winwelfare.portal.web;

import java.text.ParseException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import org.springframework.format.Formatter;

/** Dates in form fields: the browser's date field sends {@code 2026-03-12}; where it has none, people type {@code 12/3/2026}. */
final class DateInput implements Formatter<LocalDate> {

    private static final DateTimeFormatter TYPED =
            DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ITALIAN).withResolverStyle(ResolverStyle.STRICT);

    @Override
    public LocalDate parse(String text, Locale locale) throws ParseException {
        String day = text.strip();
        try {
            return day.contains("/") ? LocalDate.parse(day, TYPED) : LocalDate.parse(day);
        } catch (DateTimeException notADay) {
            ParseException refused = new ParseException("not a day", 0);
            refused.initCause(notADay);
            throw refused;
        }
    }

    @Override
    public String print(LocalDate day, Locale locale) {
        return day.toString();
    }
}
