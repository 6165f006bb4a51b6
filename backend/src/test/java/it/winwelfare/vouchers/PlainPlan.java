package it.winwelfare.vouchers;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** A welfare plan: so much for each, to be spent until a day and some months more. */
record PlainPlan(long each, LocalDate to, int extraMonths) {

    LocalDate lastDay(@Nullable LocalDate leftOn) {
        LocalDate everybody = carried(to, extraMonths);
        if (leftOn == null) {
            return everybody;
        }
        LocalDate leaver = carried(leftOn, extraMonths);
        return leaver.isBefore(everybody) ? leaver : everybody;
    }

    /** From the end of a month to the end of a month. */
    private static LocalDate carried(LocalDate day, int months) {
        boolean endOfMonth = day.plusDays(1).getDayOfMonth() == 1;
        LocalDate later = day.plusMonths(months);
        return endOfMonth ? YearMonth.from(later).atEndOfMonth() : later;
    }
}
