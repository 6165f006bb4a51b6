package it.winwelfare.employees;

import it.winwelfare.identifiers.CodiceFiscale;
import it.winwelfare.identity.AccessDenied;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.identity.Role;
import it.winwelfare.identity.UserId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person employed by a company.
 *
 * @param payrollNumber the company's own number for the person; unique in the company
 * @param category the category of employees as the company names it; benefits go to categories (TUIR art. 51 c. 2)
 * @param municipalityIstat where the person lives, as ISTAT's code of six digits
 * @param user the account that signs in for this person; null until an invitation is accepted
 * @param active whether the employment has not ended
 * @param leftOn the last day of employment (Europe/Rome), possibly to come; null when none is known
 */
public record Employee(
        EmployeeId id,
        OrganisationId company,
        String payrollNumber,
        CodiceFiscale taxCode,
        String givenName,
        String familyName,
        @Nullable String email,
        String category,
        String municipalityIstat,
        @Nullable UserId user,
        boolean active,
        @Nullable LocalDate leftOn) {

    /** Whether the acting person is this employee: the one place that tells an employee from a colleague. */
    public boolean is(Actor actor) {
        return user != null && user.equals(actor.user()) && actor.has(Role.EMPLOYEE, company);
    }

    /**
     * Passes for the employee and for the platform itself; for an employer never.
     *
     * @throws AccessDenied otherwise
     */
    public void requireSelf(Actor actor) {
        if (!actor.isSystem() && !is(actor)) {
            throw new AccessDenied();
        }
    }

    /** Given name first, as people are addressed. */
    public String fullName() {
        return givenName + " " + familyName;
    }

    /** Without the tax code: it may come into a log. */
    @Override
    public String toString() {
        return "Employee[" + id + "]";
    }
}
