package it.winwelfare.employees.internal;

import it.winwelfare.employees.Employee;
import it.winwelfare.employees.EmployeeId;
import it.winwelfare.employees.FamilyMember;
import it.winwelfare.employees.FamilyMemberId;
import it.winwelfare.employees.NewFamilyMember;
import it.winwelfare.money.BusinessTime;
import it.winwelfare.problems.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Keeps the declared relatives, in the caller's transaction. */
@Component
public class FamilyBook {

    private static final int MOST_RELATIVES = 30;

    private final FamilyMembers members;
    private final Clock clock;

    FamilyBook(FamilyMembers members, Clock clock) {
        this.members = members;
        this.clock = clock;
    }

    /** Those who were not removed. */
    public List<FamilyMember> of(EmployeeId employee) {
        return present(employee).stream().map(FamilyMemberEntity::view).toList();
    }

    /** Whoever is under the id, removed or not. */
    public FamilyMember get(FamilyMemberId id) {
        return members.findById(id.value()).map(FamilyMemberEntity::view).orElseThrow(FamilyBook::unknown);
    }

    /** Whoever is under the id and was not removed. */
    public Optional<FamilyMember> present(FamilyMemberId id) {
        return entity(id).map(FamilyMemberEntity::view);
    }

    /** Those under the ids who were not removed, by one query. */
    public List<FamilyMember> present(Collection<FamilyMemberId> ids) {
        return members.findAllById(ids.stream().map(FamilyMemberId::value).toList()).stream()
                .filter(FamilyMemberEntity::isPresent)
                .map(FamilyMemberEntity::view)
                .toList();
    }

    /** @throws Refused {@code too-many-relatives}, or what {@link Declaration} refuses */
    public FamilyMemberId add(Employee employee, NewFamilyMember typed) {
        List<FamilyMemberEntity> others = present(employee.id());
        if (others.size() >= MOST_RELATIVES) {
            throw Refused.conflict("too-many-relatives", "most", MOST_RELATIVES);
        }
        Declaration declared = Declaration.of(typed, employee, taxCodes(others), today());
        return members.save(new FamilyMemberEntity(employee.id(), declared)).id();
    }

    /** @throws Refused what {@link Declaration} refuses */
    public void amend(Employee employee, FamilyMemberId id, NewFamilyMember typed) {
        List<FamilyMemberEntity> others = present(employee.id()).stream()
                .filter(other -> !other.id().equals(id))
                .toList();
        entity(id).orElseThrow(FamilyBook::unknown).declare(Declaration.of(typed, employee, taxCodes(others), today()));
    }

    /** Hides it. */
    public void remove(FamilyMemberId id) {
        entity(id).orElseThrow(FamilyBook::unknown).remove(clock.instant());
    }

    /** There is nobody under an id that may be asked for. */
    public static Refused unknown() {
        return Refused.notFound("unknown-relative");
    }

    private Optional<FamilyMemberEntity> entity(FamilyMemberId id) {
        return members.findById(id.value()).filter(FamilyMemberEntity::isPresent);
    }

    private List<FamilyMemberEntity> present(EmployeeId employee) {
        return members.findByEmployeeIdAndRemovedAtIsNullOrderById(employee.value());
    }

    private static List<String> taxCodes(List<FamilyMemberEntity> relatives) {
        return relatives.stream()
                .map(FamilyMemberEntity::taxCode)
                .flatMap(Optional::stream)
                .toList();
    }

    private LocalDate today() {
        return BusinessTime.today(clock);
    }
}
