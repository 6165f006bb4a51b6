package it.winwelfare.employees.internal;

import it.winwelfare.employees.EmployeeId;
import it.winwelfare.identifiers.EmailAddress;
import it.winwelfare.identifiers.Ids;
import it.winwelfare.identity.Invite;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.identity.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;

/** An active employee with an address and without a user. */
public record Invitee(EmployeeId id, String name, EmailAddress email) {

    /** Wants the parameters {@code company} and {@code today}. */
    static final String SELECT = """
        SELECT e.id, e.given_name, e.family_name, e.email FROM employees_employee e
        WHERE e.company_id = :company AND e.email IS NOT NULL AND e.user_id IS NULL
          AND (e.left_on IS NULL OR e.left_on >= :today)\
        """;

    static Invitee of(ResultSet row) throws SQLException {
        return new Invitee(
                new EmployeeId(Ids.uuid(row.getBytes("id"))),
                row.getString("given_name") + " " + row.getString("family_name"),
                new EmailAddress(row.getString("email")));
    }

    /** The invitation to be an employee of the company; a company's list does not tell a language, so it is Italian. */
    Invite invite(OrganisationId company) {
        return new Invite(email, name, Role.EMPLOYEE, company, id.value(), Locale.ITALIAN);
    }
}
