package it.winwelfare.companies.internal;

import it.winwelfare.companies.NewPlan;
import it.winwelfare.companies.PlanId;
import it.winwelfare.companies.WelfarePlan;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.money.BusinessTime;
import it.winwelfare.problems.Refused;
import it.winwelfare.problems.Rejection;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** The plans as they are kept. */
@Component
public class PlanBook {

    private final PlanEntities plans;
    private final Clock clock;

    PlanBook(PlanEntities plans, Clock clock) {
        this.plans = plans;
        this.clock = clock;
    }

    /** @throws Rejection {@code invalid-fields}, {@code plan-name-taken} */
    public PlanId add(NewPlan plan) {
        NewPlan checked = PlanRules.checked(plan);
        PlanId id = PlanId.next();
        try {
            plans.saveAndFlush(new PlanEntity(id, checked, clock.instant()));
        } catch (DataIntegrityViolationException taken) {
            throw nameTaken(checked);
        }
        return id;
    }

    /** @throws Rejection {@code invalid-fields}, {@code plan-name-taken}, {@code plan-fixed}, {@code unknown-id} */
    public void amend(PlanId id, NewPlan plan) {
        NewPlan checked = PlanRules.checked(plan);
        locked(id).amend(checked);
        try {
            plans.flush();
        } catch (DataIntegrityViolationException taken) {
            throw nameTaken(checked);
        }
    }

    /** @throws Rejection {@code plan-not-a-draft}, {@code plan-period-over}, {@code unknown-id} */
    public void activate(PlanId id) {
        locked(id).activate(today());
    }

    /** @throws Rejection {@code plan-not-active}, {@code unknown-id} */
    public void end(PlanId id) {
        locked(id).end(today());
    }

    /** @throws Rejection {@code unknown-id} */
    public WelfarePlan require(PlanId id) {
        return plans.withLines(id.value()).orElseThrow(PlanBook::unknown).view(today());
    }

    /**
     * Whose plan it is. Asked before the plan is locked, so that the lock reads what is true then and not what was read here.
     *
     * @throws Rejection {@code unknown-id}
     */
    public OrganisationId companyOf(PlanId id) {
        return plans.companyOf(id.value()).map(OrganisationId::new).orElseThrow(PlanBook::unknown);
    }

    /** The plans of a company, the latest start first. One query. */
    public List<WelfarePlan> of(OrganisationId company) {
        LocalDate today = today();
        return plans.ofCompany(company.value()).stream()
                .map(plan -> plan.view(today))
                .toList();
    }

    private PlanEntity locked(PlanId id) {
        return plans.locked(id.value()).orElseThrow(PlanBook::unknown);
    }

    private LocalDate today() {
        return BusinessTime.today(clock);
    }

    private static Rejection nameTaken(NewPlan plan) {
        return Refused.conflict("plan-name-taken", "name", plan.name());
    }

    private static Rejection unknown() {
        return Refused.notFound("unknown-id");
    }
}
