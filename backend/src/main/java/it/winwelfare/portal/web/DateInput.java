package it.winwelfare.portal.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;

/** Dates in form fields: the browser's date field sends {@code 2026-03-12}; where it has none, people type {@code 12/3/2026}. */
final class DateInput extends TypedInput<LocalDate> {

    private static final DateTimeFormatter TYPED =
            DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ITALIAN).withResolverStyle(ResolverStyle.STRICT);

    @Override
    LocalDate read(String text) {
        String day = text.strip();
        return day.contains("/") ? LocalDate.parse(day, TYPED) : LocalDate.parse(day);
    }

    @Override
    public String print(LocalDate day, Locale locale) {
        return day.toString();
    }
}
