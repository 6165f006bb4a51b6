package it.winwelfare.wallets.internal;

import it.winwelfare.companies.PlanState;
import it.winwelfare.companies.WelfarePlan;
import it.winwelfare.problems.Refused;
import java.time.LocalDate;
import java.util.Optional;

/** Money is given from a plan while it is in force, from its first day, and as long as the money could still be spent. */
final class PlanOpen {

    private PlanOpen() {}

    static Optional<Refused> refusal(WelfarePlan plan, LocalDate today) {
        if (plan.state() != PlanState.ACTIVE) {
            return Optional.of(Refused.conflict("plan-not-active"));
        }
        LocalDate from = plan.period().from();
        if (today.isBefore(from)) {
            return Optional.of(Refused.conflict("plan-not-started", "from", from));
        }
        if (today.isAfter(plan.pocketsExpireOn())) {
            return Optional.of(Refused.conflict("plan-over"));
        }
        return Optional.empty();
    }
}
