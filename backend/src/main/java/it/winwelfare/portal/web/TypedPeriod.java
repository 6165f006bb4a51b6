package it.winwelfare.portal.web;

import it.winwelfare.money.Period;
import it.winwelfare.problems.FieldErrors;
import it.winwelfare.problems.Refused;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Two days of a form, {@code from} and {@code to}, both of them within the period. */
public final class TypedPeriod {

    private TypedPeriod() {}

    /** Notes {@code period-reversed} by the field {@code to}, if both days are there. */
    public static void check(FieldErrors.Collector wrong, @Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null && to != null) {
            wrong.read("to", () -> of(from, to));
        }
    }

    /**
     * @param from the first day; must be there
     * @param to the last day; must be there
     * @throws Refused {@code period-reversed}, by the field {@code to}
     */
    public static Period of(@Nullable LocalDate from, @Nullable LocalDate to) {
        LocalDate first = Objects.requireNonNull(from);
        LocalDate last = Objects.requireNonNull(to);
        if (last.isBefore(first)) {
            throw Refused.invalidField("to", "period-reversed");
        }
        return new Period(first, last);
    }
}
