package it.winwelfare.identity;

import it.winwelfare.identifiers.EmailAddress;
import java.util.Locale;
import java.util.Set;

/**
 * A person who can sign in.
 *
 * @param locale the language that the person chose, for pages and mail
 */
public record UserView(UserId id, EmailAddress email, String name, Set<RoleIn> roles, Locale locale) {}
