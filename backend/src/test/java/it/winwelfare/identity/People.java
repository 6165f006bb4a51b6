package it.winwelfare.identity;

import it.winwelfare.identifiers.EmailAddress;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** Users for tests, each with an address of its own, since all tests share one database. */
public final class People {

    /** Everybody's password. */
    public static final String PASSWORD = "la nonna va al mare";

    private static final Actor PLATFORM = Actor.system("test");

    private People() {}

    /** An address that nobody has. */
    public static EmailAddress address() {
        return new EmailAddress("p" + UUID.randomUUID() + "@esempio.it");
    }

    /** Somebody with these roles. */
    public static UserView with(Users users, RoleIn... roles) {
        UserId id = users.register(
                PLATFORM, new NewUser(address(), "Prova Persona", PASSWORD, Set.of(roles), Locale.ITALIAN));
        return users.find(id);
    }

    /** Somebody with this role in a new organisation. */
    public static UserView with(Users users, Role role) {
        return with(users, new RoleIn(role, OrganisationId.next()));
    }
}
