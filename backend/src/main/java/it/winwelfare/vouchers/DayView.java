package it.winwelfare.vouchers;

import it.winwelfare.money.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * A provider's day. Undone scans are in the list and in no sum.
 *
 * @param day the business day (Europe/Rome)
 * @param redeemed how many vouchers were taken today
 * @param amount what they are worth
 * @param monthToDate what was taken since the first of the month: the next statement so far
 * @param waiting how many valid vouchers for this provider are not used yet
 * @param waitingAmount what they are worth
 * @param latest today's scans, newest first, fifty at most
 */
public record DayView(
        LocalDate day,
        int redeemed,
        Money amount,
        Money monthToDate,
        int waiting,
        Money waitingAmount,
        List<RedemptionRow> latest) {

    /** Copies the list. */
    public DayView {
        latest = List.copyOf(latest);
    }
}
