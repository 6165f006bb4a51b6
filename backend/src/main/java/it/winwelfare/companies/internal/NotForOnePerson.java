package it.winwelfare.companies.internal;

import it.winwelfare.identifiers.CodiceFiscale;
import it.winwelfare.identifiers.EmailAddress;

/**
 * TUIR art. 51 c. 2: welfare goes to all employees or to categories of them, never to one person; else it is taxed as pay. Here a
 * category that names a person is refused; how many people a category has is known, and checked, where money is allocated.
 */
final class NotForOnePerson {

    /** The code of the refusal. */
    static final String REFUSAL = "plan-for-one-person";

    private NotForOnePerson() {}

    /** False for what can only be one person: a tax code, an e-mail address. */
    static boolean allows(String category) {
        return !CodiceFiscale.isValid(category) && !EmailAddress.isValid(category);
    }
}
