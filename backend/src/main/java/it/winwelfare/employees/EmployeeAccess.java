package it.winwelfare.employees;

import it.winwelfare.identity.AccessDenied;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.Role;

/** Who is whom: the one place that tells an employee from a colleague. */
final class EmployeeAccess {

    private EmployeeAccess() {}

    static boolean isSelf(Actor actor, Employee employee) {
        return actor.user() != null
                && actor.user().equals(employee.user())
                && actor.has(Role.EMPLOYEE, employee.company());
    }

    /**
     * Passes for the employee and for the platform itself; an employer never.
     *
     * @throws AccessDenied otherwise
     */
    static void requireSelf(Actor actor, Employee employee) {
        if (!actor.isSystem() && !isSelf(actor, employee)) {
            throw new AccessDenied();
        }
    }
}
