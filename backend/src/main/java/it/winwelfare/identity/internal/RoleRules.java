package it.winwelfare.identity.internal;

import it.winwelfare.identity.AccessDenied;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.identity.Role;
import java.util.Map;
import java.util.Set;

/** Who may give a role and take it away. */
public final class RoleRules {

    /** In their own organisation, besides the Ambito, which may everywhere. */
    private static final Map<Role, Set<Role>> GIVES = Map.of(
            Role.COMPANY_HR, Set.of(Role.EMPLOYEE, Role.COMPANY_HR),
            Role.PROVIDER, Set.of(Role.PROVIDER));

    private RoleRules() {}

    /**
     * Passes if the actor may decide who has this role in this organisation.
     *
     * @throws AccessDenied otherwise
     * @throws IllegalArgumentException for a role that no person can have
     */
    static void requireMayGive(Actor by, Role role, OrganisationId organisation) {
        if (!role.isForPeople()) {
            throw new IllegalArgumentException("no person can be " + role);
        }
        if (by.isSystem() || by.hasAny(Role.AMBITO)) {
            return;
        }
        boolean may = GIVES.entrySet().stream()
                .anyMatch(rule -> rule.getValue().contains(role) && by.has(rule.getKey(), organisation));
        if (!may) {
            throw new AccessDenied();
        }
    }

    /**
     * Passes if the actor may know who can act for this organisation: who may decide it for one of its roles.
     *
     * @throws AccessDenied otherwise
     */
    public static void requireMaySee(Actor by, OrganisationId organisation) {
        if (!by.hasAny(Role.AMBITO)) {
            by.require(organisation, GIVES.keySet().toArray(Role[]::new));
        }
    }
}
