package it.winwelfare.portal.catalogue;

import it.winwelfare.territory.Municipality;
import org.jspecify.annotations.Nullable;

/**
 * Where a service is looked for.
 *
 * @param given whether the address says where; if it does not, the place is the person's own, or anywhere
 * @param typed the name as it stands in the field; empty for anywhere
 * @param municipality what the name means; null for anywhere and for a name that nobody knows
 * @param km how far people would go from there; 0 = not out of the municipality
 */
public record Place(boolean given, String typed, @Nullable Municipality municipality, int km) {

    /** How far people would go if they do not say: from Albino up to Clusone and down to Bergamo. */
    public static final int USUAL_KM = 15;

    /** No place in particular. */
    public static final Place ANYWHERE = new Place(false, "", null, USUAL_KM);

    /** Whether a name was typed that nobody knows. */
    public boolean isUnknown() {
        return municipality == null && !typed.isEmpty();
    }
}
