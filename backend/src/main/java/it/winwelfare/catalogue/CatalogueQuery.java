package it.winwelfare.catalogue;

import it.winwelfare.money.Money;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for. Anybody may ask anything: what is out of bounds is brought into them, unknown codes find nothing.
 *
 * @param text words as people type them, never a syntax; at most 300 characters count; empty or null = everything
 * @param categories codes of categories, any of them; empty = all
 * @param municipalityIstat where the service is needed, six digits; null = anywhere
 * @param withinKm how far people would go from there to a site, 0 to 100 km; null = not out of the municipality. Offers whose own
 *     radius reaches the municipality are found in any case
 * @param age whole years of the person that it is for; null = any
 * @param maxPrice the most that one unit may cost; null = any
 * @param page from 1; a page beyond the last is empty
 */
public record CatalogueQuery(
        @Nullable String text,
        Set<String> categories,
        @Nullable String municipalityIstat,
        @Nullable Integer withinKm,
        @Nullable Integer age,
        @Nullable Money maxPrice,
        Sort sort,
        int page) {

    /** Keeps its own copy of the categories. */
    public CatalogueQuery {
        categories = Set.copyOf(categories);
    }

    /** The first page of everything that fits the text. */
    public static CatalogueQuery ofText(@Nullable String text) {
        return new CatalogueQuery(text, Set.of(), null, null, null, null, Sort.RELEVANCE, 1);
    }
}
