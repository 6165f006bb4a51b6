package it.winwelfare.employees;

import it.winwelfare.identity.Act;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import java.util.Map;
import java.util.UUID;

/** All good rows of a list are applied. */
public record EmployeesImported(
        Actor by, ImportId imported, OrganisationId company, int created, int changed, int bad, int invited)
        implements Act {

    @Override
    public String what() {
        return "employees.imported";
    }

    @Override
    public UUID on() {
        return imported.value();
    }

    @Override
    public OrganisationId within() {
        return company;
    }

    @Override
    public Map<String, String> details() {
        return Map.of(
                "created", Integer.toString(created),
                "changed", Integer.toString(changed),
                "bad", Integer.toString(bad),
                "invited", Integer.toString(invited));
    }
}
