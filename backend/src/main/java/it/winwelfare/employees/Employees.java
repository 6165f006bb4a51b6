package it.winwelfare.employees;

import it.winwelfare.identifiers.Slice;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The employees of all companies, one by one; whole lists come in through {@link EmployeeImports}. */
@Component
public class Employees {

    public Employee self(Actor actor) {
        throw new UnsupportedOperationException();
    }

    public Employee find(Actor actor, EmployeeId id) {
        throw new UnsupportedOperationException();
    }

    public Employee get(EmployeeId id) {
        throw new UnsupportedOperationException();
    }

    public Slice<EmployeeRow> list(Actor actor, OrganisationId company, EmployeeFilter filter, @Nullable String cursor) {
        throw new UnsupportedOperationException();
    }

    public List<CategoryCount> categories(Actor actor, OrganisationId company) {
        throw new UnsupportedOperationException();
    }

    public List<Participant> participants(OrganisationId company, @Nullable String category) {
        throw new UnsupportedOperationException();
    }

    /** For modules above: the last day of employment of those among the given who have one, past or to come. */
    public Map<EmployeeId, LocalDate> lastDays(Collection<EmployeeId> ids) {
        throw new UnsupportedOperationException();
    }

    public UpsertOutcome upsert(Actor actor, OrganisationId company, EmployeeData data) {
        throw new UnsupportedOperationException();
    }

    public void leave(Actor actor, EmployeeId id, LocalDate leftOn) {
        throw new UnsupportedOperationException();
    }

    /** Invites everybody who has an e-mail address, no account and no invitation yet. Answers how many. */
    public int inviteAll(Actor actor, OrganisationId company) {
        throw new UnsupportedOperationException();
    }

    /** Invites the named ones, again if they were before. Answers how many have an address and no account. */
    public int invite(Actor actor, OrganisationId company, Collection<EmployeeId> ids) {
        throw new UnsupportedOperationException();
    }
}
