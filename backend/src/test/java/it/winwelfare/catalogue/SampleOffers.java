package it.winwelfare.catalogue;

import it.winwelfare.fiscal.VatTreatment;
import it.winwelfare.money.Money;
import it.winwelfare.providers.SiteId;

/** Contents of offers for tests: sound ones, and such with one field changed. */
public final class SampleOffers {

    private SampleOffers() {}

    /** Ironing at 22%, which any provider may offer. */
    public static OfferContent ironing(String title, SiteId site) {
        return new OfferContent(
                title,
                "Ritiriamo i panni e li riportiamo puliti e stirati il giorno dopo.",
                "laundry-ironing",
                Money.euros(15),
                "PER_SERVICE",
                18,
                120,
                site,
                10,
                90,
                VatTreatment.ORDINARY_22);
    }

    /** The same under another title. */
    public static OfferContent titled(OfferContent content, String title) {
        return new OfferContent(
                title,
                content.description(),
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

    /** The same with another description. */
    public static OfferContent described(OfferContent content, String description) {
        return new OfferContent(
                content.title(),
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

    /** The same at another price. */
    public static OfferContent priced(OfferContent content, Money price) {
        return new OfferContent(
                content.title(),
                content.description(),
                content.category(),
                price,
                content.unit(),
                content.ageFrom(),
                content.ageTo(),
                content.site(),
                content.radiusKm(),
                content.validityDays(),
                content.vat());
    }

    /** The same with other numbers and another unit. */
    public static OfferContent numbered(OfferContent content, String unit, int from, int to, int radius, int validity) {
        return new OfferContent(
                content.title(),
                content.description(),
                content.category(),
                content.price(),
                unit,
                from,
                to,
                content.site(),
                radius,
                validity,
                content.vat());
    }

    /** The same in another category, taxed otherwise. */
    public static OfferContent taxed(OfferContent content, String category, VatTreatment vat) {
        return new OfferContent(
                content.title(),
                content.description(),
                category,
                content.price(),
                content.unit(),
                content.ageFrom(),
                content.ageTo(),
                content.site(),
                content.radiusKm(),
                content.validityDays(),
                vat);
    }
}
