package it.winwelfare.portal.catalogue;

import it.winwelfare.catalogue.CatalogueQuery;
import it.winwelfare.catalogue.Category;
import it.winwelfare.catalogue.Sort;
import it.winwelfare.money.Money;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for, as it stands in the address bar, so that a search can be sent to a colleague.
 *
 * @param text words as they were typed; empty for everything
 * @param categories the chosen ones; empty for all
 * @param age of the person whom the service is for, in whole years; null for any
 * @param maxPrice the most that one unit may cost; null for any
 * @param page from 1
 * @param problems what could not be read: parameter → message key; such a parameter narrows nothing
 */
public record Wanted(
        String text,
        List<Category> categories,
        Place place,
        @Nullable Integer age,
        @Nullable Money maxPrice,
        Sort sort,
        int page,
        Map<String, String> problems) {

    /** Names of the parameters, as they stand in the address bar. */
    public static final String TEXT = "testo";

    public static final String CATEGORY = "categoria";
    public static final String PLACE = "comune";
    public static final String WITHIN = "entro";
    public static final String AGE = "eta";
    public static final String PRICE = "prezzo";
    public static final String SORT = "ordine";
    public static final String PAGE = "pagina";

    /** Copies the lists. */
    public Wanted {
        categories = List.copyOf(categories);
        problems = Map.copyOf(problems);
    }

    /** The question to the catalogue. */
    public CatalogueQuery query() {
        return new CatalogueQuery(
                text.isEmpty() ? null : text,
                codes(),
                place.municipality() == null ? null : place.municipality().istat(),
                place.municipality() == null || place.km() == 0 ? null : place.km(),
                age,
                maxPrice,
                sort,
                page);
    }

    /** The codes of the chosen categories. */
    public Set<String> codes() {
        return categories.stream().map(Category::code).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whether anything but text, place and order narrows the list. */
    public boolean isNarrowed() {
        return !categories.isEmpty() || age != null || maxPrice != null;
    }

    /** How many choices beside text and place narrow the list. */
    public int narrowings() {
        return categories.size() + (age == null ? 0 : 1) + (maxPrice == null ? 0 : 1);
    }

    /** The address of the same search from its first page, with one parameter set to another value, or removed by null. */
    public String address(String path, String parameter, @Nullable Object value) {
        Map<String, List<String>> parameters = parameters();
        if (value == null) {
            parameters.remove(parameter);
        } else {
            parameters.put(parameter, List.of(value.toString()));
        }
        return Parameters.address(path, parameters);
    }

    /** The address of the same search from its first page, without one of its categories. */
    public String addressWithout(String path, Category category) {
        Map<String, List<String>> parameters = parameters();
        List<String> left = new ArrayList<>(codes());
        left.remove(category.code());
        parameters.put(CATEGORY, left);
        return Parameters.address(path, parameters);
    }

    /** The address of the same search from its first page, without all that {@link #isNarrowed narrows} it. */
    public String addressWide(String path) {
        Map<String, List<String>> parameters = parameters();
        List.of(CATEGORY, AGE, PRICE).forEach(parameters::remove);
        return Parameters.address(path, parameters);
    }

    /** What the address bar must say for this search, without what goes without saying and without the page. */
    private Map<String, List<String>> parameters() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        if (!text.isEmpty()) {
            parameters.put(TEXT, List.of(text));
        }
        if (!categories.isEmpty()) {
            parameters.put(CATEGORY, List.copyOf(codes()));
        }
        if (place.given()) {
            parameters.put(PLACE, List.of(place.typed()));
        }
        if (place.km() != Place.USUAL_KM) {
            parameters.put(WITHIN, List.of(Integer.toString(place.km())));
        }
        if (age != null) {
            parameters.put(AGE, List.of(age.toString()));
        }
        if (maxPrice != null) {
            parameters.put(PRICE, List.of(maxPrice.toPlainString()));
        }
        if (sort != Sort.RELEVANCE) {
            parameters.put(SORT, List.of(Parameters.word(sort)));
        }
        return parameters;
    }
}
