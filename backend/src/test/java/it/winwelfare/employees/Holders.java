package it.winwelfare.employees;

import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.identity.People;
import it.winwelfare.identity.Role;
import it.winwelfare.identity.RoleIn;
import it.winwelfare.identity.UserView;
import it.winwelfare.identity.Users;
import it.winwelfare.testing.SampleOrganisations;
import java.util.concurrent.ThreadLocalRandom;

/** Users who are the people of a tax code. */
public final class Holders {

    private Holders() {}

    /** A tax code that nobody else has, most likely. */
    public static String taxCode() {
        return SamplePeople.taxCode(ThreadLocalRandom.current().nextInt(200_000, 2_000_000_000));
    }

    /** An employee of a new company, with this tax code and an account. */
    public static UserView of(Users users, Employees employees, String taxCode) {
        OrganisationId company = OrganisationId.next();
        UserView user = People.with(users, new RoleIn(Role.EMPLOYEE, company));
        EmployeeId id = employees
                .upsert(SampleOrganisations.person(Role.COMPANY_HR, company), company, SamplePeople.of(1, taxCode))
                .employee();
        employees.join(Actor.system("test"), id, user.id());
        return user;
    }
}
