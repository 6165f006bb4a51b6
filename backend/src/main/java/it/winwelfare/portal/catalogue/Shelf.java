package it.winwelfare.portal.catalogue;

import it.winwelfare.catalogue.Catalogue;
import it.winwelfare.catalogue.Categories;
import it.winwelfare.catalogue.Category;
import it.winwelfare.catalogue.OfferSummary;
import it.winwelfare.catalogue.OfferVersion;
import it.winwelfare.catalogue.SearchResult;
import it.winwelfare.catalogue.Sort;
import it.winwelfare.money.Money;
import it.winwelfare.portal.web.Choice;
import it.winwelfare.portal.web.Fmt;
import it.winwelfare.providers.Providers;
import it.winwelfare.providers.Site;
import it.winwelfare.territory.Municipalities;
import it.winwelfare.territory.Municipality;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts what the catalogue knows into the shape in which pages show it. */
@Component
public class Shelf {

    private static final int MOST_PLACES = 12;
    private static final int MOST_SIMILAR = 5;
    private static final int[] DISTANCES = {0, 5, 10, Place.USUAL_KM, 20, 30, 50};

    private final Catalogue catalogue;
    private final Categories categories;
    private final Providers providers;
    private final Municipalities municipalities;
    private final Fmt fmt;

    Shelf(Catalogue catalogue, Categories categories, Providers providers, Municipalities municipalities, Fmt fmt) {
        this.catalogue = catalogue;
        this.categories = categories;
        this.providers = providers;
        this.municipalities = municipalities;
        this.fmt = fmt;
    }

    /** Searches, and makes the page of it. */
    public Found search(Wanted wanted, ShopWindow window) {
        SearchResult result = catalogue.search(wanted.query());
        String path = window.searchPath();
        return new Found(
                wanted,
                path,
                result.offers().stream()
                        .map(offer -> hit(offer, wanted.place(), window))
                        .toList(),
                result.total(),
                result.page(),
                result.pages(),
                groups(wanted, result.categories()),
                places(wanted, path, result.municipalities()),
                similar(wanted, path),
                distances(wanted.place().km()),
                sorts(wanted, path),
                active(wanted, path));
    }

    /**
     * An offer's page.
     *
     * @param fromIstat where the person looks from; null if nobody knows
     */
    public OfferPage offer(OfferVersion version, @Nullable String fromIstat) {
        Site site = providers.site(version.content().site());
        return new OfferPage(
                version,
                categories.require(version.content().category()),
                providers.find(version.provider()),
                site,
                municipalities
                        .byIstat(site.municipalityIstat())
                        .map(Municipality::name)
                        .orElse(""),
                new Ages(version.content().ageFrom(), version.content().ageTo()),
                distance(fromIstat, site));
    }

    private @Nullable Distance distance(@Nullable String fromIstat, Site site) {
        if (fromIstat == null) {
            return null;
        }
        OptionalDouble km = municipalities.distanceKm(fromIstat, site.municipalityIstat());
        return km.isEmpty()
                ? null
                : new Distance(
                        (int) Math.round(km.getAsDouble()),
                        municipalities.require(fromIstat).name());
    }

    private Hit hit(OfferSummary offer, Place place, ShopWindow window) {
        return new Hit(
                offer,
                categories.require(offer.category()),
                window.linkTo(offer.offer()),
                new Ages(offer.ageFrom(), offer.ageTo()),
                Distance.of(offer.distanceKm(), place),
                window.mark().apply(offer).orElse(null));
    }

    private List<GroupFacet> groups(Wanted wanted, Map<String, Integer> counts) {
        Set<String> chosen = wanted.codes();
        return categories.groups().stream()
                .map(group -> new GroupFacet(
                        group.messageKey(),
                        group.categories().stream()
                                .map(category -> facet(category, counts, chosen))
                                .filter(facet -> facet.count() > 0 || facet.chosen())
                                .toList()))
                .filter(group -> !group.categories().isEmpty())
                .toList();
    }

    private static CategoryFacet facet(Category category, Map<String, Integer> counts, Set<String> chosen) {
        return new CategoryFacet(category, counts.getOrDefault(category.code(), 0), chosen.contains(category.code()));
    }

    private List<PlaceFacet> places(Wanted wanted, String path, Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .flatMap(place -> municipalities.byIstat(place.getKey()).stream()
                        .map(municipality -> place(wanted, path, municipality, place.getValue())))
                .limit(MOST_PLACES)
                .toList();
    }

    private List<PlaceFacet> similar(Wanted wanted, String path) {
        if (!wanted.place().isUnknown()) {
            return List.of();
        }
        return municipalities.search(wanted.place().typed(), MOST_SIMILAR).stream()
                .map(municipality -> place(wanted, path, municipality, 0))
                .toList();
    }

    private static PlaceFacet place(Wanted wanted, String path, Municipality municipality, int count) {
        String href = wanted.address(path, Wanted.PLACE, municipality.name());
        return new PlaceFacet(municipality.name(), count, href);
    }

    private static List<Choice> distances(int chosen) {
        Set<Integer> all = new LinkedHashSet<>();
        IntStream.concat(Arrays.stream(DISTANCES), IntStream.of(chosen))
                .sorted()
                .forEach(all::add);
        return all.stream()
                .map(km -> km == 0
                        ? Choice.key("0", "catalogue.within.here")
                        : Choice.of(Integer.toString(km), km + " km"))
                .toList();
    }

    private static List<SortLink> sorts(Wanted wanted, String path) {
        return Arrays.stream(Sort.values())
                .filter(sort -> sort != Sort.DISTANCE || wanted.place().municipality() != null)
                .map(sort -> new SortLink(
                        "catalogue.sort." + sort,
                        wanted.address(path, Wanted.SORT, sort == Sort.RELEVANCE ? null : Parameters.word(sort)),
                        sort == wanted.sort()))
                .toList();
    }

    private List<ActiveFilter> active(Wanted wanted, String path) {
        List<ActiveFilter> active = new ArrayList<>();
        for (Category category : wanted.categories()) {
            active.add(new ActiveFilter(category.messageKey(), List.of(), wanted.addressWithout(path, category)));
        }
        Integer age = wanted.age();
        if (age != null) {
            active.add(new ActiveFilter("catalogue.active.age", List.of(age), wanted.address(path, Wanted.AGE, null)));
        }
        Money maxPrice = wanted.maxPrice();
        if (maxPrice != null) {
            active.add(new ActiveFilter(
                    "catalogue.active.price", List.of(fmt.money(maxPrice)), wanted.address(path, Wanted.PRICE, null)));
        }
        return active;
    }
}
