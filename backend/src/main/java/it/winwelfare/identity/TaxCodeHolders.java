package it.winwelfare.identity;

import it.winwelfare.identifiers.CodiceFiscale;
import java.util.Set;

/** Whose tax codes are whose. Identity keeps none; whoever does answers here. */
public interface TaxCodeHolders {

    /** The users who accepted an invitation that was meant for the person of this tax code. */
    Set<UserId> usersOf(CodiceFiscale code);

    /** The tax codes of the people that this user is; empty when none is known, as for most who are no employees. */
    Set<CodiceFiscale> codesOf(UserId user);
}
