package it.winwelfare.portal.catalogue;

import it.winwelfare.catalogue.Categories;
import it.winwelfare.catalogue.Category;
import it.winwelfare.money.Money;
import it.winwelfare.territory.Municipalities;
import it.winwelfare.territory.Municipality;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Reads a search from the parameters of an address. Anybody may write anything there: what cannot be read narrows nothing. */
@Component
public class AddressBar {

    private static final int LONGEST_TEXT = 300;
    private static final int LONGEST_NAME = 80;
    private static final int FARTHEST_KM = 100;
    private static final int OLDEST = 120;
    private static final int LAST_PAGE = 10_000;

    private final Categories categories;
    private final Municipalities municipalities;

    AddressBar(Categories categories, Municipalities municipalities) {
        this.categories = categories;
        this.municipalities = municipalities;
    }

    /**
     * What the address asks for.
     *
     * @param ownIstat where the person lives: the place if the address names none; null where nobody is known
     */
    public Wanted read(MultiValueMap<String, String> parameters, @Nullable String ownIstat) {
        Map<String, String> problems = new HashMap<>();
        Place place = place(parameters, ownIstat);
        if (place.isUnknown()) {
            problems.put(Wanted.PLACE, "catalogue.place.unknown");
        }
        return new Wanted(
                cut(parameters.getFirst(Wanted.TEXT), LONGEST_TEXT),
                chosen(parameters.getOrDefault(Wanted.CATEGORY, List.of())),
                place,
                number(parameters, Wanted.AGE, 0, OLDEST).orElseGet(() -> problem(problems, parameters, Wanted.AGE)),
                price(parameters).orElseGet(() -> problem(problems, parameters, Wanted.PRICE)),
                Parameters.sort(cut(parameters.getFirst(Wanted.SORT), LONGEST_NAME)),
                number(parameters, Wanted.PAGE, 1, LAST_PAGE).orElse(1),
                problems);
    }

    private List<Category> chosen(List<String> codes) {
        return codes.stream()
                .distinct()
                .flatMap(code -> code == null ? Stream.empty() : categories.find(code).stream())
                .toList();
    }

    private Place place(MultiValueMap<String, String> parameters, @Nullable String ownIstat) {
        int km = number(parameters, Wanted.WITHIN, 0, FARTHEST_KM).orElse(Place.USUAL_KM);
        if (parameters.containsKey(Wanted.PLACE)) {
            String typed = cut(parameters.getFirst(Wanted.PLACE), LONGEST_NAME);
            Optional<Municipality> known = known(typed);
            return new Place(true, known.map(Municipality::name).orElse(typed), known.orElse(null), km);
        }
        Optional<Municipality> own = ownIstat == null ? Optional.empty() : municipalities.byIstat(ownIstat);
        return new Place(false, own.map(Municipality::name).orElse(""), own.orElse(null), km);
    }

    /** By its name or code, or by the beginning of a name that is the beginning of no other. */
    private Optional<Municipality> known(String typed) {
        return municipalities
                .byName(typed)
                .or(() -> municipalities.byIstat(typed))
                .or(() -> Optional.of(municipalities.search(typed, 2))
                        .filter(found -> found.size() == 1)
                        .map(List::getFirst));
    }

    private static Optional<Money> price(MultiValueMap<String, String> parameters) {
        try {
            return Optional.of(Money.parse(cut(parameters.getFirst(Wanted.PRICE), LONGEST_NAME)))
                    .filter(Money::isPositive);
        } catch (IllegalArgumentException notAnAmount) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> number(
            MultiValueMap<String, String> parameters, String name, int least, int most) {
        try {
            int number = Integer.parseInt(cut(parameters.getFirst(name), LONGEST_NAME));
            return Optional.of(number).filter(value -> value >= least && value <= most);
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    /** Nothing was typed: that is no problem. Something that cannot be read: that is one, to be told by its field. */
    private static <T> @Nullable T problem(
            Map<String, String> problems, MultiValueMap<String, String> parameters, String name) {
        if (!cut(parameters.getFirst(name), LONGEST_NAME).isEmpty()) {
            problems.put(name, "catalogue.problem." + name);
        }
        return null;
    }

    private static String cut(@Nullable String typed, int longest) {
        String text = typed == null ? "" : typed.strip();
        return text.length() > longest ? text.substring(0, longest) : text;
    }
}
