package it.winwelfare.notifications.internal;

import it.winwelfare.money.BusinessTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Days and moments as a letter writes them. */
final class Words {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private Words() {}

    /** {@code 12 marzo 2026}. */
    static String day(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .localizedBy(locale)
                .format(day);
    }

    /** {@code 12 marzo 2026, 14:05}, as clocks in Italy show it. */
    static String moment(Instant instant, Locale locale) {
        LocalDateTime here = LocalDateTime.ofInstant(instant, BusinessTime.ZONE);
        return day(here.toLocalDate(), locale) + ", " + CLOCK.format(here);
    }
}
