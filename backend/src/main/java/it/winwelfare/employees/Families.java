package it.winwelfare.employees;

import it.winwelfare.identity.Actor;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The relatives whom employees have declared. Only the employee reads and writes them; an employer never does. */
@Component
public class Families {

    public List<FamilyMember> of(Actor actor, EmployeeId employee) {
        throw new UnsupportedOperationException();
    }

    public FamilyMemberId add(Actor actor, EmployeeId employee, NewFamilyMember member) {
        throw new UnsupportedOperationException();
    }

    public void amend(Actor actor, FamilyMemberId id, NewFamilyMember member) {
        throw new UnsupportedOperationException();
    }

    public void remove(Actor actor, FamilyMemberId id) {
        throw new UnsupportedOperationException();
    }

    /** For modules above: whoever is under this id, removed or not, so that old vouchers keep their name. */
    public FamilyMember get(FamilyMemberId id) {
        throw new UnsupportedOperationException();
    }

    /** For modules above: the relative if it is this employee's and was not removed. A new voucher asks this. */
    public Optional<FamilyMember> present(EmployeeId employee, FamilyMemberId id) {
        throw new UnsupportedOperationException();
    }
}
