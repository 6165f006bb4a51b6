package it.winwelfare.employees;

import it.winwelfare.employees.internal.FamilyBook;
import it.winwelfare.identity.Actor;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The relatives whom employees have declared. Only the employee reads and writes them; an employer never does. */
@Component
@Transactional
public class Families {

    private final Employees employees;
    private final FamilyBook book;
    private final ApplicationEventPublisher events;

    Families(Employees employees, FamilyBook book, ApplicationEventPublisher events) {
        this.employees = employees;
        this.book = book;
        this.events = events;
    }

    /**
     * An employee's relatives, without those removed.
     *
     * @throws it.winwelfare.identity.AccessDenied for everybody but the employee
     */
    @Transactional(readOnly = true)
    public List<FamilyMember> of(Actor actor, EmployeeId employee) {
        requireSelf(actor, employee);
        return book.of(employee);
    }

    /**
     * Declares a relative.
     *
     * @throws it.winwelfare.problems.FieldErrors with every field that is wrong
     * @throws it.winwelfare.problems.Refused {@code too-many-relatives}
     */
    public FamilyMemberId add(Actor actor, EmployeeId employee, NewFamilyMember member) {
        FamilyMemberId id = book.add(requireSelf(actor, employee), member);
        events.publishEvent(new FamilyChanged(actor, id, FamilyChanged.Kind.ADDED));
        return id;
    }

    /**
     * Declares the same relative anew. Vouchers that were bought keep the name that they were bought for.
     *
     * @throws it.winwelfare.problems.FieldErrors with every field that is wrong
     */
    public void amend(Actor actor, FamilyMemberId id, NewFamilyMember member) {
        book.amend(requireSelf(actor, id), id, member);
        events.publishEvent(new FamilyChanged(actor, id, FamilyChanged.Kind.AMENDED));
    }

    /** Takes a relative off the list; vouchers that name them stay. */
    public void remove(Actor actor, FamilyMemberId id) {
        requireSelf(actor, id);
        book.remove(id);
        events.publishEvent(new FamilyChanged(actor, id, FamilyChanged.Kind.REMOVED));
    }

    /** For modules above: whoever is under this id, removed or not, so that old vouchers keep their name. */
    @Transactional(readOnly = true)
    public FamilyMember get(FamilyMemberId id) {
        return book.get(id);
    }

    /** For modules above: those of the relatives who are there and were not removed; whose they are, a new voucher asks. One query. */
    @Transactional(readOnly = true)
    public Map<FamilyMemberId, FamilyMember> present(Collection<FamilyMemberId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : book.present(ids).stream().collect(Collectors.toMap(FamilyMember::id, Function.identity()));
    }

    private Employee requireSelf(Actor actor, FamilyMemberId id) {
        return requireSelf(
                actor, book.present(id).orElseThrow(FamilyBook::unknown).employee());
    }

    private Employee requireSelf(Actor actor, EmployeeId id) {
        Employee employee = employees.get(id);
        employee.requireSelf(actor);
        return employee;
    }
}
