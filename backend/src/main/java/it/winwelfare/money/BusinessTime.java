package it.winwelfare.money;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;

/**
 * From instants (UTC) to days of business and back. A business day is a calendar day in Italy, so it has 23 or 25 hours twice a year.
 */
public final class BusinessTime {

    /** Where the platform's days begin and end. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Rome");

    private BusinessTime() {}

    /** The business day that it is now. */
    public static LocalDate today(Clock clock) {
        return dateOf(clock.instant());
    }

    /** The business day that the instant falls on. */
    public static LocalDate dateOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    /** The first instant of the business day. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    /** The first instant after the business day: the start of the next one. */
    public static Instant endOf(LocalDate day) {
        return startOf(day.plusDays(1));
    }

    /** The business month that the instant falls in. */
    public static YearMonth monthOf(Instant instant) {
        return YearMonth.from(dateOf(instant));
    }

    /** The first instant of the business month. */
    public static Instant startOf(YearMonth month) {
        return startOf(month.atDay(1));
    }

    /** The first instant after the business month. */
    public static Instant endOf(YearMonth month) {
        return startOf(month.plusMonths(1));
    }
}
