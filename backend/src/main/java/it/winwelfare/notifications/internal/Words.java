package it.winwelfare.notifications.internal;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Days as a letter writes them. */
final class Words {

    private Words() {}

    /** {@code 12 marzo 2026}. */
    static String day(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .localizedBy(locale)
                .format(day);
    }
}
