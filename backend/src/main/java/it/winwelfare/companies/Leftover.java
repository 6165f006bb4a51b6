package it.winwelfare.companies;

import it.winwelfare.money.Period;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * What happens to money that is not spent when a plan's period ends: it goes back to the company, at once or some months later.
 *
 * @param extraMonths how many months longer it may be spent; zero for {@link Kind#RETURN_AT_END}, else 1 to 24
 */
public record Leftover(Kind kind, int extraMonths) {

    /** The most months that money may be carried over. */
    public static final int MOST_MONTHS = 24;

    /** Money goes back when the period ends. */
    public static final Leftover RETURN_AT_END = new Leftover(Kind.RETURN_AT_END, 0);

    /** The two rules. */
    public enum Kind {
        RETURN_AT_END,
        CARRY_OVER
    }

    /** @throws IllegalArgumentException if the months do not fit the kind */
    public Leftover {
        boolean fits = switch (kind) {
            case RETURN_AT_END -> extraMonths == 0;
            case CARRY_OVER -> extraMonths >= 1 && extraMonths <= MOST_MONTHS;
        };
        if (!fits) {
            throw new IllegalArgumentException(kind + " does not go with " + extraMonths + " months");
        }
    }

    /** Money may be spent for so many months more, 1 to 24. */
    public static Leftover carryOver(int extraMonths) {
        return new Leftover(Kind.CARRY_OVER, extraMonths);
    }

    /** The last day (Europe/Rome) on which the money may be spent. From the end of a month it is carried to the end of a month. */
    public LocalDate expiresOn(Period period) {
        LocalDate last = period.to();
        boolean endOfMonth = last.equals(YearMonth.from(last).atEndOfMonth());
        LocalDate carried = last.plusMonths(extraMonths);
        return endOfMonth ? YearMonth.from(carried).atEndOfMonth() : carried;
    }
}
