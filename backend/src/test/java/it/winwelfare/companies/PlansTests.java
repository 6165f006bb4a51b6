package it.winwelfare.companies;

import static it.winwelfare.testing.Refusals.refuses;
import static it.winwelfare.testing.SampleOrganisations.ambito;
import static it.winwelfare.testing.SampleOrganisations.person;
import static org.assertj.core.api.Assertions.assertThat;

import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.identity.Role;
import it.winwelfare.money.Money;
import it.winwelfare.money.Period;
import it.winwelfare.problems.Rejection;
import it.winwelfare.testing.Crowd;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Plans from their draft on: what may change, and until when. */
class PlansTests extends CompaniesStory {

    @Test
    void aDraftIsWrittenAndAmended() {
        OrganisationId id = company();
        Actor hr = person(Role.COMPANY_HR, id);
        PlanId plan = plans.write(hr, plan(id, "Welfare"));
        NewPlan other = new NewPlan(
                id,
                "Welfare per categorie",
                new Period(today(), today().plusMonths(6)),
                MoneySource.PRODUCTIVITY_BONUS,
                List.of(
                        new PlanLine("Operai", Money.euros(300)),
                        new PlanLine("Impiegati", Money.euros(200)),
                        new PlanLine(null, Money.euros(100))),
                Leftover.carryOver(3));
        plans.amend(hr, plan, other);
        WelfarePlan found = plans.find(hr, plan);
        assertThat(found)
                .isEqualTo(new WelfarePlan(
                        plan,
                        id,
                        other.name(),
                        other.period(),
                        other.source(),
                        other.lines(),
                        other.leftover(),
                        PlanState.DRAFT));
        assertThat(plans.of(person(Role.COMPANY_MACHINE, id), id)).containsExactly(found);
        assertThat(plans.find(ambito, plan)).isEqualTo(plans.get(plan));
    }

    @Test
    void aPlanInForceIsFixed() {
        OrganisationId id = company();
        Actor hr = person(Role.COMPANY_HR, id);
        PlanId plan = plans.write(hr, plan(id, "Welfare"));
        refuses("plan-not-active", () -> plans.end(hr, plan));
        plans.activate(hr, plan);
        assertThat(plans.get(plan).state()).isEqualTo(PlanState.ACTIVE);
        refuses("plan-fixed", () -> plans.amend(hr, plan, plan(id, "Altro")));
        refuses("plan-not-a-draft", () -> plans.activate(hr, plan));
        plans.end(hr, plan);
        assertThat(plans.get(plan).state()).isEqualTo(PlanState.ENDED);
        refuses("plan-not-active", () -> plans.end(hr, plan));
        assertThat(events.stream(PlanChanged.class)
                        .filter(changed -> changed.plan().equals(plan)))
                .extracting(PlanChanged::what)
                .containsExactly("plan.written", "plan.activated", "plan.ended");
    }

    @Test
    void aPlanIsActivatedOnce() throws Exception {
        OrganisationId id = company();
        Actor hr = person(Role.COMPANY_HR, id);
        PlanId plan = plans.write(hr, plan(id, "Welfare"));
        List<Object> outcomes = Crowd.of(10, i -> {
            plans.activate(hr, plan);
            return "activated";
        });
        assertThat(outcomes).filteredOn("activated"::equals).hasSize(1);
        assertThat(outcomes).filteredOn(Rejection.class::isInstance).hasSize(9);
    }

    @Test
    void aPlanWhosePeriodIsOverIsNotActivated() {
        OrganisationId id = company();
        Actor hr = person(Role.COMPANY_HR, id);
        PlanId over = plans.write(
                hr,
                new NewPlan(
                        id,
                        "Anno scorso",
                        new Period(today().minusMonths(12), today().minusDays(1)),
                        MoneySource.ON_TOP,
                        List.of(new PlanLine(null, Money.euros(100))),
                        Leftover.RETURN_AT_END));
        refuses("plan-period-over", () -> plans.activate(hr, over));
    }

    @Test
    void plansMayOverlapButNotShareAName() {
        OrganisationId id = company();
        Actor hr = person(Role.COMPANY_HR, id);
        plans.write(hr, plan(id, "Welfare"));
        PlanId second = plans.write(hr, plan(id, "Premio"));
        refuses("plan-name-taken", () -> plans.write(hr, plan(id, "WELFARE")));
        refuses("plan-name-taken", () -> plans.amend(hr, second, plan(id, "Welfare")));
        OrganisationId other = company();
        plans.write(person(Role.COMPANY_HR, other), plan(other, "Welfare"));
        assertThat(plans.of(hr, id)).extracting(WelfarePlan::name).containsExactly("Premio", "Welfare");
    }

    @Test
    void aPlanStaysWithItsCompany() {
        OrganisationId id = company();
        Actor hr = person(Role.COMPANY_HR, id);
        PlanId plan = plans.write(hr, plan(id, "Welfare"));
        refuses("unknown-id", () -> plans.amend(hr, plan, plan(company(), "Welfare")));
        refuses("unknown-id", () -> plans.get(PlanId.next()));
        OrganisationId noCompany = OrganisationId.next();
        refuses("unknown-id", () -> plans.write(person(Role.COMPANY_HR, noCompany), plan(noCompany, "Welfare")));
    }
}
