package it.winwelfare.employees;

import it.winwelfare.identity.Act;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import java.util.UUID;

/** A last day of employment no longer holds: it was taken back, or the person is employed again. */
public record EmployeeStayed(Actor by, EmployeeId employee, OrganisationId company) implements Act {

    @Override
    public String what() {
        return "employee.stayed";
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
