/**
 * Owns who a person or a machine is and in which organisations it acts: users, roles, invitations, passwords, OAuth2 clients.
 * Also the doors of the web: sign-in, sessions, tokens, security headers, and the {@link it.winwelfare.identity.Actor} of a request.
 */
@ApplicationModule(
        displayName = "Identity",
        allowedDependencies = {"database", "identifiers", "money", "operations", "problems"})
@NullMarked
package it.winwelfare.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
