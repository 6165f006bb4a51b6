package it.winwelfare.portal.employee;

import it.winwelfare.portal.catalogue.Found;
import it.winwelfare.portal.catalogue.Wanted;

/**
 * Somebody of the family, whose age narrows the search.
 *
 * @param href the same search for that age, or for any age if it is chosen already
 * @param chosen whether the search is for that age
 */
record AgeLink(String name, int age, String href, boolean chosen) {

    static AgeLink of(String name, int age, Found found) {
        Integer wanted = found.wanted().age();
        boolean chosen = wanted != null && wanted == age;
        return new AgeLink(name, age, chosen ? found.without(Wanted.AGE) : found.with(Wanted.AGE, age), chosen);
    }
}
