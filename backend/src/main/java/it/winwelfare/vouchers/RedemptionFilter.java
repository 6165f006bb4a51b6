package it.winwelfare.vouchers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which redemptions to list; null means no bound.
 *
 * @param from first business day (Europe/Rome)
 * @param to last business day, included
 * @param text a part of the service's title, the person's name or the code
 */
public record RedemptionFilter(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String text) {

    /** Everything. */
    public static final RedemptionFilter ALL = new RedemptionFilter(null, null, null);
}
