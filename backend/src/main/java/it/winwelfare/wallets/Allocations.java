package it.winwelfare.wallets;

import it.winwelfare.companies.PlanId;
import it.winwelfare.companies.Plans;
import it.winwelfare.companies.WelfarePlan;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.identity.Role;
import it.winwelfare.ledger.IdempotencyConflict;
import it.winwelfare.ledger.IdempotencyKey;
import it.winwelfare.operations.Jobs;
import it.winwelfare.problems.Refused;
import it.winwelfare.problems.Rejection;
import it.winwelfare.wallets.internal.AllocationBook;
import it.winwelfare.wallets.internal.AllocationRun;
import it.winwelfare.wallets.internal.WalletJobs;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How a plan's money reaches its people: seen first, then asked for, then done by a job, all or nothing. Each employee is served once
 * by each plan: whoever has a pocket from it is left out, so an allocation may be repeated when new people have come.
 */
@Component
@Transactional
public class Allocations {

    private final AllocationBook book;
    private final AllocationRun run;
    private final Plans plans;
    private final Jobs jobs;
    private final ApplicationEventPublisher events;

    Allocations(AllocationBook book, AllocationRun run, Plans plans, Jobs jobs, ApplicationEventPublisher events) {
        this.book = book;
        this.run = run;
        this.plans = plans;
        this.jobs = jobs;
        this.events = events;
    }

    /**
     * What an allocation would do now.
     *
     * @param actor HR or machine of the plan's company
     * @param category the category to be served; null for all
     */
    @Transactional(readOnly = true)
    public Preview preview(Actor actor, PlanId plan, @Nullable String category) {
        AllocationRun.Reckoned now = run.reckon(require(actor, plan), typed(category));
        Rejection refusal = now.refusal();
        return new Preview(
                now.employees(),
                now.alreadyServed(),
                now.total(),
                now.free(),
                now.free().isAtLeast(now.total()),
                refusal == null ? null : refusal.code());
    }

    /**
     * Asks for an allocation; a job does it soon after. The same key again answers the same allocation. Whether the funds suffice is
     * seen by the job: if not, it ends as {@link AllocationState#FAILED} and nobody gets anything.
     *
     * @param actor HR or machine of the plan's company
     * @param category the category to be served; null for all
     * @param key the caller's own, 1 to 100 visible ASCII characters, unique in the company
     * @throws IdempotencyConflict if the key was used for another plan or category
     * @throws Refused {@code plan-not-active}, {@code plan-not-started}, {@code plan-over}, {@code allocation-nobody}, {@code
     *     allocation-for-one-person}
     */
    public AllocationId start(Actor actor, PlanId plan, @Nullable String category, String key) {
        WelfarePlan from = require(actor, plan);
        String wanted = typed(category);
        // The ledger's rules for keys hold here too, so that one client needs one habit.
        IdempotencyKey.of("allocation", key);
        AllocationId before = repeated(from.company(), plan, wanted, key);
        if (before != null) {
            return before;
        }
        Rejection refusal = run.reckon(from, wanted).refusal();
        if (refusal != null) {
            throw refusal;
        }
        AllocationId id = AllocationId.next();
        if (!book.claim(id, from.company(), plan, wanted, key)) {
            return Objects.requireNonNull(repeated(from.company(), plan, wanted, key));
        }
        jobs.soon(WalletJobs.allocating(id));
        events.publishEvent(new AllocationStarted(actor, id, from.company(), plan));
        return id;
    }

    /** How far it has come; for HR and machine of the company. */
    @Transactional(readOnly = true)
    public AllocationView find(Actor actor, AllocationId id) {
        AllocationBook.Entry entry = book.find(id).orElseThrow(() -> Refused.notFound("unknown-allocation"));
        actor.require(entry.company(), Role.COMPANY_HR, Role.COMPANY_MACHINE);
        return entry.view();
    }

    /** The allocations of a plan, the newest first; for HR and machine of the company. */
    @Transactional(readOnly = true)
    public List<AllocationView> of(Actor actor, PlanId plan) {
        require(actor, plan);
        return book.ofPlan(plan);
    }

    /** Does an allocation here and now instead of waiting for the job, which then finds it done. Not within a transaction. */
    @Transactional(propagation = Propagation.NEVER)
    public void runNow(AllocationId id) {
        run.run(id);
    }

    private WelfarePlan require(Actor actor, PlanId id) {
        WelfarePlan plan = plans.get(id);
        actor.require(plan.company(), Role.COMPANY_HR, Role.COMPANY_MACHINE);
        return plan;
    }

    private @Nullable AllocationId repeated(
            OrganisationId company, PlanId plan, @Nullable String category, String key) {
        AllocationView first =
                book.byKey(company, key).map(AllocationBook.Entry::view).orElse(null);
        if (first == null) {
            return null;
        }
        if (!first.plan().equals(plan) || !Objects.equals(first.category(), category)) {
            throw new IdempotencyConflict();
        }
        return first.id();
    }

    private static @Nullable String typed(@Nullable String category) {
        return category == null || category.isBlank() ? null : category.strip();
    }
}
