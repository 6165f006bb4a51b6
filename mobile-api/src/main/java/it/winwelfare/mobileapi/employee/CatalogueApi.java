package it.winwelfare.mobileapi.employee;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import it.winwelfare.catalogue.Catalogue;
import it.winwelfare.catalogue.CatalogueQuery;
import it.winwelfare.catalogue.Categories;
import it.winwelfare.catalogue.Category;
import it.winwelfare.catalogue.OfferContent;
import it.winwelfare.catalogue.OfferId;
import it.winwelfare.catalogue.OfferSummary;
import it.winwelfare.catalogue.OfferVersion;
import it.winwelfare.catalogue.SearchResult;
import it.winwelfare.catalogue.Sort;
import it.winwelfare.fiscal.VatTreatment;
import it.winwelfare.mobileapi.web.Amount;
import it.winwelfare.mobileapi.web.Scoped;
import it.winwelfare.money.Money;
import it.winwelfare.problems.Refused;
import it.winwelfare.providers.Provider;
import it.winwelfare.providers.Providers;
import it.winwelfare.providers.Site;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What there is to buy. */
@RestController
@RequestMapping("/api/v1/catalogue")
@Scoped({Scoped.VOUCHER, Scoped.WALLET})
@Tag(name = "Employee: catalogue")
class CatalogueApi {

    private final Catalogue catalogue;
    private final Categories categories;
    private final Providers providers;
    private final MessageSource messages;

    CatalogueApi(Catalogue catalogue, Categories categories, Providers providers, MessageSource messages) {
        this.catalogue = catalogue;
        this.categories = categories;
        this.providers = providers;
        this.messages = messages;
    }

    /**
     * One page of what was found.
     *
     * @param byCategory how many offers there are in each category
     * @param byMunicipality how many there are in each municipality, by its ISTAT code
     */
    record Found(
            List<FoundOffer> items,
            long total,
            int page,
            int pages,
            Map<String, Integer> byCategory,
            Map<String, Integer> byMunicipality) {

        static Found of(SearchResult result) {
            return new Found(
                    result.offers().stream().map(FoundOffer::of).toList(),
                    result.total(),
                    result.page(),
                    result.pages(),
                    new TreeMap<>(result.categories()),
                    new TreeMap<>(result.municipalities()));
        }
    }

    /** An offer in a list. */
    record FoundOffer(
            String offer,
            String version,
            String title,
            String category,
            String provider,
            String providerName,
            String municipality,
            String municipalityName,
            Amount price,
            String unit,
            int ageFrom,
            int ageTo,
            @Nullable Double distanceKm,
            String excerpt) {

        static FoundOffer of(OfferSummary found) {
            return new FoundOffer(
                    found.offer().toString(),
                    found.version().toString(),
                    found.title(),
                    found.category(),
                    found.providerId().toString(),
                    found.providerName(),
                    found.municipalityIstat(),
                    found.municipalityName(),
                    Amount.of(found.price()),
                    found.unit(),
                    found.ageFrom(),
                    found.ageTo(),
                    found.distanceKm(),
                    found.excerpt());
        }
    }

    /** An offer as it is live. */
    record Offer(
            String offer,
            String version,
            String title,
            String description,
            String category,
            Amount price,
            String unit,
            int ageFrom,
            int ageTo,
            int validityDays,
            VatTreatment vat,
            String provider,
            String providerName,
            String siteName,
            String siteAddress,
            String municipality,
            int radiusKm) {

        static Offer of(OfferVersion version, Provider provider, Site site) {
            OfferContent content = version.content();
            return new Offer(
                    version.offer().toString(),
                    version.id().toString(),
                    content.title(),
                    content.description(),
                    content.category(),
                    Amount.of(content.price()),
                    content.unit(),
                    content.ageFrom(),
                    content.ageTo(),
                    content.validityDays(),
                    content.vat(),
                    version.provider().toString(),
                    provider.name(),
                    site.name(),
                    site.address(),
                    site.municipalityIstat(),
                    content.radiusKm());
        }
    }

    /** All kinds of services. */
    record Taxonomy(List<TaxonomyGroup> items) {}

    /** A heading with the kinds below it. */
    record TaxonomyGroup(String code, String name, List<TaxonomyCategory> categories) {}

    /** A kind of service, in the language of the request. */
    record TaxonomyCategory(String code, String name, String line, int minAge, int maxAge) {}

    @GetMapping
    @Operation(summary = "Searches what is live; pages from 1, since the order may be one of relevance")
    Found search(
            @RequestParam(name = "text", required = false) @Nullable String text,
            @RequestParam(name = "category", required = false) @Nullable Set<String> category,
            @RequestParam(name = "municipality", required = false) @Nullable String municipality,
            @RequestParam(name = "withinKm", required = false) @Nullable Integer withinKm,
            @RequestParam(name = "age", required = false) @Nullable Integer age,
            @RequestParam(name = "maxPriceCents", required = false) @Nullable Long maxPriceCents,
            @RequestParam(name = "sort", defaultValue = "RELEVANCE") Sort sort,
            @RequestParam(name = "page", defaultValue = "1") int page) {
        return Found.of(catalogue.search(new CatalogueQuery(
                text,
                category == null ? Set.of() : category,
                municipality,
                withinKm,
                age,
                maxPriceCents == null ? null : Money.cents(maxPriceCents),
                sort,
                page)));
    }

    @GetMapping("/offers/{id}")
    @Operation(summary = "One offer as it is live")
    Offer offer(@PathVariable("id") String id) {
        OfferVersion live = catalogue.live(OfferId.parse(id)).orElseThrow(() -> Refused.notFound("offer-unknown"));
        return Offer.of(
                live,
                providers.find(live.provider()),
                providers.site(live.content().site()));
    }

    @GetMapping("/categories")
    @Operation(summary = "The kinds of services")
    Taxonomy categories(Locale locale) {
        return new Taxonomy(categories.groups().stream()
                .map(group -> new TaxonomyGroup(
                        group.code(),
                        messages.getMessage(group.messageKey(), null, locale),
                        group.categories().stream()
                                .map(category -> named(category, locale))
                                .toList()))
                .toList());
    }

    private TaxonomyCategory named(Category category, Locale locale) {
        return new TaxonomyCategory(
                category.code(),
                messages.getMessage(category.messageKey(), null, locale),
                messages.getMessage(category.lineKey(), null, locale),
                category.minAge(),
                category.maxAge());
    }
}
