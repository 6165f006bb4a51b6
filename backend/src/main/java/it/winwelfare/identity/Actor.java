package it.winwelfare.identity;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who acts: a person, a company's machine or the platform itself, with the roles that it has at this moment. Every facade method that
 * touches an organisation's data takes one as its first parameter and asks it in one place.
 *
 * @param user the person; null for a machine and for the platform
 * @param name the person's name; the client id of a machine; the name of the job
 * @param roles read afresh for each request, so that a role that was taken away ends at once
 */
public record Actor(@Nullable UserId user, String name, Set<RoleIn> roles, Origin origin) {

    private static final String USER = "user:";
    private static final OrganisationId PLATFORM = new OrganisationId(new UUID(0, 0));

    /** Keeps its own copy of the roles. */
    public Actor {
        roles = Set.copyOf(roles);
    }

    /** The platform itself, which may do everything; for jobs and listeners, under the name of the job. */
    public static Actor system(String jobName) {
        return system(jobName, Channel.JOB);
    }

    /** The platform itself by another way than a job, such as the making of the demo data. */
    public static Actor system(String name, Channel channel) {
        return new Actor(null, name, Set.of(new RoleIn(Role.SYSTEM, PLATFORM)), new Origin(channel, null));
    }

    /** A company's machine client. */
    public static Actor machine(String clientId, OrganisationId company, Origin origin) {
        return new Actor(null, clientId, Set.of(new RoleIn(Role.COMPANY_MACHINE, company)), origin);
    }

    /** Whether it has the role in this organisation. The platform itself has only its own. */
    public boolean has(Role role, OrganisationId organisation) {
        return roles.contains(new RoleIn(role, organisation));
    }

    /** Whether it has one of the roles in any organisation. */
    public boolean hasAny(Role... anyOf) {
        return roles.stream().anyMatch(held -> Arrays.asList(anyOf).contains(held.role()));
    }

    /** Whether it is the platform itself. */
    public boolean isSystem() {
        return hasAny(Role.SYSTEM);
    }

    /**
     * Passes if it has one of the roles in this organisation, or is the platform itself.
     *
     * @throws AccessDenied otherwise
     */
    public void require(OrganisationId organisation, Role... anyOf) {
        if (!isSystem() && Arrays.stream(anyOf).noneMatch(role -> has(role, organisation))) {
            throw new AccessDenied();
        }
    }

    /**
     * Passes if it has one of the roles in any organisation, or is the platform itself.
     *
     * @throws AccessDenied otherwise
     */
    public void requireAny(Role... anyOf) {
        if (!isSystem() && !hasAny(anyOf)) {
            throw new AccessDenied();
        }
    }

    /**
     * The person who acts, for what only a person can do.
     *
     * @throws AccessDenied if a machine or the platform acts
     */
    public UserId requireUser() {
        if (user == null) {
            throw new AccessDenied();
        }
        return user;
    }

    /** The organisation in which it has the role; the oldest one if there are several, so that the answer is always the same. */
    public Optional<OrganisationId> organisation(Role role) {
        return roles.stream()
                .filter(held -> held.role() == role)
                .map(RoleIn::organisation)
                .min(Comparator.naturalOrder());
    }

    /** For the audit and for logs, without personal data: {@code user:<id>}, {@code client:<client id>} or {@code system:<job>}. */
    public String id() {
        if (user != null) {
            return USER + user;
        }
        return (hasAny(Role.COMPANY_MACHINE) ? "client:" : "system:") + name;
    }

    /** Whose {@link #id} this is, if a person acted. */
    public static Optional<UserId> userOf(String actorId) {
        return actorId.startsWith(USER)
                ? Optional.of(UserId.parse(actorId.substring(USER.length())))
                : Optional.empty();
    }

    /** Without the name, so that it can stand in a log. */
    @Override
    public String toString() {
        return id();
    }
}
