package it.winwelfare.employees;

import it.winwelfare.employees.internal.EmployeeInvitations;
import it.winwelfare.employees.internal.EmployeeReads;
import it.winwelfare.employees.internal.EmployeeRecords;
import it.winwelfare.employees.internal.Upsert;
import it.winwelfare.identifiers.Slice;
import it.winwelfare.identity.AccessDenied;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.identity.Role;
import it.winwelfare.identity.UserId;
import it.winwelfare.money.BusinessTime;
import it.winwelfare.problems.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The employees of all companies, one by one; whole lists come in through {@link EmployeeImports}.
 *
 * <p>A person is known in a company by the tax code. Whoever may not see an employee gets {@link AccessDenied}; an id that names
 * nobody is refused with {@code unknown-employee}.
 */
@Component
@Transactional
public class Employees {

    private final EmployeeReads reads;
    private final EmployeeRecords records;
    private final Upsert upsert;
    private final EmployeeInvitations invitations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Employees(
            EmployeeReads reads,
            EmployeeRecords records,
            Upsert upsert,
            EmployeeInvitations invitations,
            ApplicationEventPublisher events,
            Clock clock) {
        this.reads = reads;
        this.records = records;
        this.upsert = upsert;
        this.invitations = invitations;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The employee that the acting person is. Of several employments the one that has not ended, of those the newest.
     *
     * @throws AccessDenied if the person is no employee
     */
    @Transactional(readOnly = true)
    public Employee self(Actor actor) {
        return Optional.ofNullable(selves(List.of(actor)).get(actor.requireUser()))
                .orElseThrow(AccessDenied::new);
    }

    /** As {@link #self}, for many different people by one query; who is no employee is absent. */
    @Transactional(readOnly = true)
    public Map<UserId, Employee> selves(Collection<Actor> actors) {
        Map<UserId, Actor> asking =
                actors.stream().collect(Collectors.toMap(Actor::requireUser, Function.identity(), (one, same) -> one));
        Map<UserId, Employee> found = new HashMap<>();
        for (Employee employee : reads.ofUsers(asking.keySet())) {
            UserId user = Objects.requireNonNull(employee.user());
            if (Objects.requireNonNull(asking.get(user)).has(Role.EMPLOYEE, employee.company())) {
                found.putIfAbsent(user, employee);
            }
        }
        return found;
    }

    /** An employee, for themselves, their company's HR and its machine. */
    @Transactional(readOnly = true)
    public Employee find(Actor actor, EmployeeId id) {
        Employee employee = get(id);
        if (!employee.is(actor)) {
            actor.require(employee.company(), Role.COMPANY_HR, Role.COMPANY_MACHINE);
        }
        return employee;
    }

    /** An employee, for modules above that have checked the actor themselves. */
    @Transactional(readOnly = true)
    public Employee get(EmployeeId id) {
        return reads.byId(id).orElseThrow(() -> Refused.notFound("unknown-employee"));
    }

    /** As {@link #get}, many at once; whoever is not there is absent. */
    @Transactional(readOnly = true)
    public Map<EmployeeId, Employee> byIds(Collection<EmployeeId> ids) {
        return reads.byIds(ids);
    }

    /** A company's people by family name, for its HR. */
    @Transactional(readOnly = true)
    public Slice<EmployeeRow> list(
            Actor actor, OrganisationId company, EmployeeFilter filter, @Nullable String cursor) {
        actor.require(company, Role.COMPANY_HR);
        return reads.list(company, filter, cursor);
    }

    /** The categories of a company's active people, for its HR and its machine. */
    @Transactional(readOnly = true)
    public List<CategoryCount> categories(Actor actor, OrganisationId company) {
        actor.require(company, Role.COMPANY_HR, Role.COMPANY_MACHINE);
        return reads.categories(company);
    }

    /**
     * For modules above: a company's active people.
     *
     * @param category only those of it; null for all
     */
    @Transactional(readOnly = true)
    public List<Participant> participants(OrganisationId company, @Nullable String category) {
        return reads.participants(company, category);
    }

    /** For modules above: the last day of employment of those among the given who have one, past or to come. */
    @Transactional(readOnly = true)
    public Map<EmployeeId, LocalDate> lastDays(Collection<EmployeeId> ids) {
        return reads.lastDays(ids);
    }

    /**
     * Writes what a company tells about one person, known by the tax code. A missing e-mail address leaves a known one. Somebody who
     * had left is employed again.
     *
     * @throws it.winwelfare.problems.FieldErrors with every field that is wrong, or taken by somebody else
     * @throws Refused {@code employee-changed-meanwhile} if two such requests for one person meet
     */
    public UpsertOutcome upsert(Actor actor, OrganisationId company, EmployeeData data) {
        actor.require(company, Role.COMPANY_HR, Role.COMPANY_MACHINE);
        return upsert.write(actor, company, data);
    }

    /**
     * Writes down the last day of an employment, in place of another one if there is.
     *
     * @param leftOn past or up to a year ahead (Europe/Rome)
     */
    public void leave(Actor actor, EmployeeId id, LocalDate leftOn) {
        Employee employee = ofCompany(actor, id);
        if (leftOn.isAfter(BusinessTime.today(clock).plusYears(1))) {
            throw Refused.invalidField("leftOn", "leaving-day-too-far");
        }
        if (records.leaves(id, leftOn)) {
            events.publishEvent(new EmployeeLeft(actor, id, employee.company(), leftOn));
        }
    }

    /** Takes a last day back: the employment goes on. */
    public void stay(Actor actor, EmployeeId id) {
        Employee employee = ofCompany(actor, id);
        if (records.leaves(id, null)) {
            events.publishEvent(new EmployeeStayed(actor, id, employee.company()));
        }
    }

    /** Invites everybody who has an e-mail address, no account and no invitation yet. Answers how many. */
    public int inviteAll(Actor actor, OrganisationId company) {
        actor.require(company, Role.COMPANY_HR);
        return invitations.send(actor, company, reads.neverInvited(company));
    }

    /** Invites the named ones, again if they were before; those without an address or with an account are left out. Answers how many. */
    public int invite(Actor actor, OrganisationId company, Collection<EmployeeId> ids) {
        actor.require(company, Role.COMPANY_HR);
        return invitations.send(actor, company, reads.invitees(company, ids));
    }

    /**
     * Joins a user to an employee without an invitation, for the platform itself: demo data, and accounts that come from elsewhere.
     *
     * @throws Refused {@code employee-has-account} if the employee has another user
     */
    public void join(Actor actor, EmployeeId id, UserId user) {
        actor.requireAny(Role.SYSTEM);
        if (!records.join(id, get(id).company(), user)) {
            throw Refused.conflict("employee-has-account");
        }
    }

    private Employee ofCompany(Actor actor, EmployeeId id) {
        Employee employee = get(id);
        actor.require(employee.company(), Role.COMPANY_HR, Role.COMPANY_MACHINE);
        return employee;
    }
}
