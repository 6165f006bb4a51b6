package it.winwelfare.catalogue.internal;

import it.winwelfare.catalogue.Categories;
import it.winwelfare.catalogue.Category;
import it.winwelfare.catalogue.OfferContent;
import it.winwelfare.catalogue.Unit;
import it.winwelfare.money.Money;
import it.winwelfare.network.OrganisationKind;
import it.winwelfare.problems.FieldErrors;
import it.winwelfare.providers.Provider;
import it.winwelfare.providers.SiteId;
import java.util.Arrays;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What an offer must be like to be taken: every field within its bounds, and the whole making sense for its provider. */
@Component
public final class ContentPolicy {

    private static final String OUT_OF_RANGE = "number-out-of-range";
    private static final int SHORTEST_TITLE = 3;
    private static final int LONGEST_TITLE = 120;
    private static final int SHORTEST_DESCRIPTION = 20;
    private static final int LONGEST_DESCRIPTION = 4_000;
    private static final int LONGEST_REASON = 2_000;
    private static final Money CHEAPEST = Money.cents(50);
    private static final Money DEAREST = Money.euros(20_000);
    private static final int OLDEST = 120;
    private static final int FARTHEST_KM = 60;
    private static final int SHORTEST_VALIDITY = 7;
    private static final int LONGEST_VALIDITY = 365;

    private final Categories categories;

    ContentPolicy(Categories categories) {
        this.categories = categories;
    }

    /**
     * The content as it will be kept, its texts tidied.
     *
     * @param sites those of the provider
     * @throws it.winwelfare.problems.FieldErrors every field that breaks a rule, with the rule
     */
    public OfferContent check(OfferContent content, Provider provider, Set<SiteId> sites) {
        FieldErrors.Collector wrong = FieldErrors.collect();
        String title = PlainText.line(wrong, "title", content.title(), SHORTEST_TITLE, LONGEST_TITLE);
        String description = PlainText.paragraphs(
                wrong, "description", content.description(), SHORTEST_DESCRIPTION, LONGEST_DESCRIPTION);
        checkPriceAndUnit(content, wrong);
        checkAges(content, wrong);
        checkPlaceAndTime(content, sites, wrong);
        checkTax(content, provider.kind(), wrong);
        wrong.throwIfAny();
        return tidied(content, title, description);
    }

    /**
     * Whoever is told no is told why.
     *
     * @throws it.winwelfare.problems.FieldErrors {@code reason}: {@code field-required}, or what is wrong with the text
     */
    public String checkReason(String reason) {
        FieldErrors.Collector wrong = FieldErrors.collect();
        String told = PlainText.paragraphs(wrong, "reason", reason, 1, LONGEST_REASON);
        wrong.throwIfAny();
        return told;
    }

    private static void checkPriceAndUnit(OfferContent content, FieldErrors.Collector wrong) {
        if (content.price().isLessThan(CHEAPEST) || content.price().isGreaterThan(DEAREST)) {
            wrong.add("price", "price-out-of-bounds", "cheapest", CHEAPEST, "dearest", DEAREST);
        }
        if (Arrays.stream(Unit.values()).noneMatch(unit -> unit.name().equals(content.unit()))) {
            wrong.add("unit", "unit-unknown");
        }
    }

    private static void checkAges(OfferContent content, FieldErrors.Collector wrong) {
        boolean from = isAge(content.ageFrom(), "ageFrom", wrong);
        boolean to = isAge(content.ageTo(), "ageTo", wrong);
        if (from && to && content.ageFrom() > content.ageTo()) {
            wrong.add("ageTo", "ages-turned-round");
        }
    }

    private static boolean isAge(int age, String field, FieldErrors.Collector wrong) {
        if (age < 0 || age > OLDEST) {
            wrong.add(field, OUT_OF_RANGE, "least", 0, "most", OLDEST);
            return false;
        }
        return true;
    }

    private static void checkPlaceAndTime(OfferContent content, Set<SiteId> sites, FieldErrors.Collector wrong) {
        if (!sites.contains(content.site())) {
            wrong.add("site", "site-not-of-provider");
        }
        if (content.radiusKm() < 0 || content.radiusKm() > FARTHEST_KM) {
            wrong.add("radiusKm", OUT_OF_RANGE, "least", 0, "most", FARTHEST_KM);
        }
        if (content.validityDays() < SHORTEST_VALIDITY || content.validityDays() > LONGEST_VALIDITY) {
            wrong.add("validityDays", OUT_OF_RANGE, "least", SHORTEST_VALIDITY, "most", LONGEST_VALIDITY);
        }
    }

    private void checkTax(OfferContent content, OrganisationKind kind, FieldErrors.Collector wrong) {
        Category category = wrong.read("category", () -> categories.require(content.category()));
        if (category != null) {
            VatPolicy.objection(category, kind, content.vat()).ifPresent(objection -> wrong.add("vat", objection));
        }
    }

    private static OfferContent tidied(OfferContent content, String title, String description) {
        return new OfferContent(
                title,
                description,
                content.category(),
                content.price(),
                content.unit(),
                content.ageFrom(),
                content.ageTo(),
                content.site(),
                content.radiusKm(),
                content.validityDays(),
                content.vat());
    }
}
