package it.winwelfare.companies;

import it.winwelfare.companies.PlanChanged.Change;
import it.winwelfare.companies.internal.CompanyBook;
import it.winwelfare.companies.internal.PlanBook;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.identity.Role;
import it.winwelfare.problems.Refused;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The welfare plans of the companies. A company's HR writes them; its machine and the Ambito may read them. */
@Component
@Transactional(readOnly = true)
public class Plans {

    private final PlanBook book;
    private final CompanyBook companies;
    private final ApplicationEventPublisher events;

    Plans(PlanBook book, CompanyBook companies, ApplicationEventPublisher events) {
        this.book = book;
        this.companies = companies;
        this.events = events;
    }

    /**
     * Writes a draft.
     *
     * @param by HR of the company
     * @throws it.winwelfare.problems.FieldErrors by the names of {@link NewPlan}, lines as {@code lines[0].amount}
     * @throws it.winwelfare.problems.Rejection {@code plan-name-taken} in this company, {@code unknown-id} of the company
     */
    @Transactional
    public PlanId write(Actor by, NewPlan plan) {
        by.require(plan.company(), Role.COMPANY_HR);
        companies.require(plan.company());
        PlanId id = book.add(plan);
        events.publishEvent(new PlanChanged(by, id, plan.company(), Change.WRITTEN));
        return id;
    }

    /**
     * Puts other content into a draft; its company stays.
     *
     * @param by HR of the company
     * @throws it.winwelfare.problems.FieldErrors as {@link #write}
     * @throws it.winwelfare.problems.Rejection {@code plan-fixed} once it was activated, {@code plan-name-taken}, {@code unknown-id}
     */
    @Transactional
    public void amend(Actor by, PlanId id, NewPlan plan) {
        OrganisationId company = requireHr(by, id);
        if (!plan.company().equals(company)) {
            throw Refused.notFound("unknown-id");
        }
        book.amend(id, plan);
        events.publishEvent(new PlanChanged(by, id, company, Change.AMENDED));
    }

    /**
     * Puts a draft into force; it is fixed from now on, and its money may be allocated.
     *
     * @param by HR of the company
     * @throws it.winwelfare.problems.Rejection {@code plan-not-a-draft}, {@code plan-period-over}, {@code unknown-id}
     */
    @Transactional
    public void activate(Actor by, PlanId id) {
        OrganisationId company = requireHr(by, id);
        book.activate(id);
        events.publishEvent(new PlanChanged(by, id, company, Change.ACTIVATED));
    }

    /**
     * Ends a plan before its period does: nothing is allocated from it any more. Money given out stays with the employees until it
     * expires.
     *
     * @param by HR of the company
     * @throws it.winwelfare.problems.Rejection {@code plan-not-active}, {@code unknown-id}
     */
    @Transactional
    public void end(Actor by, PlanId id) {
        OrganisationId company = requireHr(by, id);
        book.end(id);
        events.publishEvent(new PlanChanged(by, id, company, Change.ENDED));
    }

    /**
     * @param actor HR or machine of the company, or the Ambito
     * @throws it.winwelfare.problems.Rejection {@code unknown-id}
     */
    public WelfarePlan find(Actor actor, PlanId id) {
        WelfarePlan plan = book.require(id);
        requireReader(actor, plan.company());
        return plan;
    }

    /**
     * The plans of a company, the latest start first.
     *
     * @param actor HR or machine of the company, or the Ambito
     */
    public List<WelfarePlan> of(Actor actor, OrganisationId company) {
        requireReader(actor, company);
        return book.of(company);
    }

    /**
     * For modules above, which check the actor themselves.
     *
     * @throws it.winwelfare.problems.Rejection {@code unknown-id}
     */
    public WelfarePlan get(PlanId id) {
        return book.require(id);
    }

    private OrganisationId requireHr(Actor by, PlanId id) {
        OrganisationId company = book.companyOf(id);
        by.require(company, Role.COMPANY_HR);
        return company;
    }

    private static void requireReader(Actor actor, OrganisationId company) {
        if (!actor.hasAny(Role.AMBITO)) {
            actor.require(company, Role.COMPANY_HR, Role.COMPANY_MACHINE);
        }
    }
}
