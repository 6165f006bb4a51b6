package it.winwelfare.wallets.internal;

import it.winwelfare.companies.WelfarePlan;
import it.winwelfare.employees.EmployeeId;
import it.winwelfare.employees.Participant;
import it.winwelfare.money.Money;
import it.winwelfare.problems.Refused;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who would get what from an allocation now.
 *
 * @param gifts those who get something
 * @param alreadyServed how many would, but have their pocket
 * @param refusal the rule that forbids all of it, if one does
 */
record Reckoning(List<Gift> gifts, int alreadyServed, Optional<Refused> refusal) {

    /** What one employee gets, and until when it may be spent. */
    record Gift(EmployeeId employee, Money amount, LocalDate closesOn) {}

    /**
     * Reckons.
     *
     * @param everybody all active employees of the company
     * @param served who has a pocket from the plan
     */
    static Reckoning of(
            WelfarePlan plan,
            @Nullable String category,
            Collection<Participant> everybody,
            Set<EmployeeId> served,
            LocalDate today) {
        List<Gift> gifts = new ArrayList<>();
        int alreadyServed = 0;
        for (Participant one : everybody) {
            Optional<Money> amount = inCategory(one, category) ? plan.amountFor(one.category()) : Optional.empty();
            if (amount.isEmpty()) {
                continue;
            }
            if (served.contains(one.employee())) {
                alreadyServed++;
            } else {
                gifts.add(new Gift(one.employee(), amount.get(), ClosingDay.of(plan, one.leftOn())));
            }
        }
        boolean nobody = gifts.isEmpty() && alreadyServed == 0;
        return new Reckoning(gifts, alreadyServed, refusal(plan, category, everybody, nobody, today));
    }

    private static Optional<Refused> refusal(
            WelfarePlan plan,
            @Nullable String category,
            Collection<Participant> everybody,
            boolean nobody,
            LocalDate today) {
        return PlanOpen.refusal(plan, today)
                .or(() -> nobody ? Optional.of(Refused.conflict("allocation-nobody")) : Optional.empty())
                .or(() -> NotForOnePerson.offended(plan, everybody, category)
                        .map(alone -> Refused.conflict("allocation-for-one-person", "category", alone)));
    }

    private static boolean inCategory(Participant one, @Nullable String category) {
        return category == null || NotForOnePerson.key(one.category()).equals(NotForOnePerson.key(category));
    }

    Money total() {
        return Money.sum(gifts.stream().map(Gift::amount).toList());
    }
}
