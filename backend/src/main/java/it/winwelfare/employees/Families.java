package it.winwelfare.employees;

import it.winwelfare.employees.internal.Declaration;
import it.winwelfare.employees.internal.FamilyMemberEntity;
import it.winwelfare.employees.internal.FamilyMembers;
import it.winwelfare.identity.Actor;
import it.winwelfare.money.BusinessTime;
import it.winwelfare.problems.Refused;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The relatives whom employees have declared. Only the employee reads and writes them; an employer never does. */
@Component
@Transactional
public class Families {

    private static final int MOST_RELATIVES = 30;

    private final Employees employees;
    private final FamilyMembers members;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Families(Employees employees, FamilyMembers members, ApplicationEventPublisher events, Clock clock) {
        this.employees = employees;
        this.members = members;
        this.events = events;
        this.clock = clock;
    }

    /**
     * An employee's relatives, without those removed.
     *
     * @throws it.winwelfare.identity.AccessDenied for everybody but the employee
     */
    @Transactional(readOnly = true)
    public List<FamilyMember> of(Actor actor, EmployeeId employee) {
        requireSelf(actor, employee);
        return present(employee).stream().map(FamilyMemberEntity::view).toList();
    }

    /**
     * Declares a relative.
     *
     * @throws it.winwelfare.problems.FieldErrors with every field that is wrong
     * @throws Refused {@code too-many-relatives}
     */
    public FamilyMemberId add(Actor actor, EmployeeId id, NewFamilyMember member) {
        Employee employee = requireSelf(actor, id);
        List<FamilyMemberEntity> others = present(id);
        if (others.size() >= MOST_RELATIVES) {
            throw Refused.conflict("too-many-relatives", "most", MOST_RELATIVES);
        }
        Declaration declared = Declaration.of(member, employee, others, BusinessTime.today(clock));
        FamilyMemberEntity added = members.save(new FamilyMemberEntity(id, declared));
        events.publishEvent(new FamilyChanged(actor, added.id(), FamilyChanged.Kind.ADDED));
        return added.id();
    }

    /** Declares the same relative anew. Vouchers that were bought keep the name that they were bought for. */
    public void amend(Actor actor, FamilyMemberId id, NewFamilyMember member) {
        FamilyMemberEntity amended = present(id);
        Employee employee = requireSelf(actor, amended.employee());
        List<FamilyMemberEntity> others = present(employee.id()).stream()
                .filter(other -> !other.id().equals(id))
                .toList();
        amended.declare(Declaration.of(member, employee, others, BusinessTime.today(clock)));
        events.publishEvent(new FamilyChanged(actor, id, FamilyChanged.Kind.AMENDED));
    }

    /** Takes a relative off the list; vouchers that name them stay. */
    public void remove(Actor actor, FamilyMemberId id) {
        FamilyMemberEntity removed = present(id);
        requireSelf(actor, removed.employee());
        removed.remove(clock.instant());
        events.publishEvent(new FamilyChanged(actor, id, FamilyChanged.Kind.REMOVED));
    }

    /** For modules above: whoever is under this id, removed or not, so that old vouchers keep their name. */
    @Transactional(readOnly = true)
    public FamilyMember get(FamilyMemberId id) {
        return members.findById(id.value())
                .map(FamilyMemberEntity::view)
                .orElseThrow(() -> Refused.notFound("unknown-relative"));
    }

    /** For modules above: the relative if it is this employee's and was not removed. A new voucher asks this. */
    @Transactional(readOnly = true)
    public Optional<FamilyMember> present(EmployeeId employee, FamilyMemberId id) {
        return members.findById(id.value())
                .filter(member -> member.isPresent() && member.employee().equals(employee))
                .map(FamilyMemberEntity::view);
    }

    private List<FamilyMemberEntity> present(EmployeeId employee) {
        return members.findByEmployeeIdAndRemovedAtIsNullOrderById(employee.value());
    }

    private FamilyMemberEntity present(FamilyMemberId id) {
        return members.findById(id.value())
                .filter(FamilyMemberEntity::isPresent)
                .orElseThrow(() -> Refused.notFound("unknown-relative"));
    }

    private Employee requireSelf(Actor actor, EmployeeId id) {
        Employee employee = employees.get(id);
        employee.requireSelf(actor);
        return employee;
    }
}
