package it.winwelfare.catalogue;

import it.winwelfare.fiscal.TuirLetter;
import it.winwelfare.fiscal.VatTreatment;
import java.util.Set;

/**
 * A kind of service.
 *
 * @param code kebab-case, stable; its name is the message {@code category.<code>}, its one line {@code category.<code>.line}
 * @param group the code of its {@link CategoryGroup}
 * @param letter under which letter of TUIR art. 51 its vouchers are exempt
 * @param usual how such services are taxed by one provider or another; see {@code docs} and the regulation's table
 * @param minAge youngest age that such services are usually for, in whole years
 * @param maxAge oldest age that such services are usually for, in whole years
 */
public record Category(String code, String group, TuirLetter letter, Set<VatTreatment> usual, int minAge, int maxAge) {

    /** Keeps its own copy of the treatments. */
    public Category {
        usual = Set.copyOf(usual);
    }

    /** The key of its name in the message bundles. */
    public String messageKey() {
        return "category." + code;
    }

    /** The key of the line that describes it. */
    public String lineKey() {
        return "category." + code + ".line";
    }
}
