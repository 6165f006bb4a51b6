package it.winwelfare.wallets.internal;

import it.winwelfare.companies.WelfarePlan;
import it.winwelfare.money.Period;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The last day on which a pocket may be spent from. For somebody who leaves, the plan's own rule for what is left over is read as if
 * the plan's period ended on the last day of employment: money goes back at once, or after the months for which it is carried over,
 * and never later than everybody else's.
 */
final class ClosingDay {

    private ClosingDay() {}

    /** @param leftOn the last day of employment, or null when none is known */
    static LocalDate of(WelfarePlan plan, @Nullable LocalDate leftOn) {
        LocalDate everybody = plan.pocketsExpireOn();
        if (leftOn == null) {
            return everybody;
        }
        LocalDate from = plan.period().from();
        LocalDate leaver = plan.leftover().expiresOn(new Period(leftOn.isBefore(from) ? leftOn : from, leftOn));
        return leaver.isBefore(everybody) ? leaver : everybody;
    }
}
