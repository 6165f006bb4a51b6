package it.winwelfare.employees;

import it.winwelfare.identity.Act;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import java.time.LocalDate;
import java.util.UUID;

/** The last day of an employment was written down; it may be past or to come. */
public record EmployeeLeft(Actor by, EmployeeId employee, OrganisationId company, LocalDate leftOn) implements Act {

    @Override
    public String what() {
        return "employee.left";
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
