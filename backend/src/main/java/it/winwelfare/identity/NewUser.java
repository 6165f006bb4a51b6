package it.winwelfare.identity;

import it.winwelfare.identifiers.EmailAddress;
import java.util.Locale;
import java.util.Set;

/** A user made without an invitation: by the start-up command and the demo data. */
public record NewUser(EmailAddress email, String name, String password, Set<RoleIn> roles, Locale locale) {

    /** Never the password. */
    @Override
    public String toString() {
        return "NewUser[" + name + ", " + roles + "]";
    }
}
