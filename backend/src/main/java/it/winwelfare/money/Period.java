package it.winwelfare.money;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * A run of whole business days (Europe/Rome), both ends within it.
 *
 * @param from the first day
 * @param to the last day, not before the first
 */
public record Period(LocalDate from, LocalDate to) {

    /** @throws IllegalArgumentException if the last day is before the first */
    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a period ends on " + to + " before it starts on " + from);
        }
    }

    /** The days of a calendar month. */
    public static Period of(YearMonth month) {
        return new Period(month.atDay(1), month.atEndOfMonth());
    }

    /** The days of a calendar year. */
    public static Period ofYear(int year) {
        return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** Whether the day is in it, the first and the last included. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** Whether every day of the other is in this one. */
    public boolean contains(Period other) {
        return contains(other.from) && contains(other.to);
    }

    /** Whether they share a day. */
    public boolean overlaps(Period other) {
        return !other.to.isBefore(from) && !other.from.isAfter(to);
    }

    /** How many days it has, at least one. */
    public long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    /** {@code 2026-01-01/2026-12-31}. */
    @Override
    public String toString() {
        return from + "/" + to;
    }
}
