package it.winwelfare.employees;

import it.winwelfare.identity.Act;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import java.util.UUID;

/** One employee was created or changed by hand or by the company's machine; an import tells {@link EmployeesImported} instead. */
public record EmployeeWritten(Actor by, EmployeeId employee, OrganisationId company, UpsertOutcome.Change change)
        implements Act {

    @Override
    public String what() {
        return change == UpsertOutcome.Change.CREATED ? "employee.created" : "employee.changed";
    }

    @Override
    public UUID on() {
        return employee.value();
    }

    @Override
    public OrganisationId within() {
        return company;
    }
}
