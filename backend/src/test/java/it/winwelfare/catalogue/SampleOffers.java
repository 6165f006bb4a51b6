package it.winwelfare.catalogue;

import it.winwelfare.fiscal.VatTreatment;
import it.winwelfare.money.Money;
import it.winwelfare.providers.SiteId;
import java.util.function.Consumer;

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
        return changed(content, draft -> draft.title = title);
    }

    /** The same with another description. */
    public static OfferContent described(OfferContent content, String description) {
        return changed(content, draft -> draft.description = description);
    }

    /** The same at another price. */
    public static OfferContent priced(OfferContent content, Money price) {
        return changed(content, draft -> draft.price = price);
    }

    /** The same with other numbers and another unit. */
    public static OfferContent numbered(OfferContent content, String unit, int from, int to, int radius, int validity) {
        return changed(content, draft -> {
            draft.unit = unit;
            draft.ageFrom = from;
            draft.ageTo = to;
            draft.radiusKm = radius;
            draft.validityDays = validity;
        });
    }

    /** The same in another category, taxed otherwise. */
    public static OfferContent taxed(OfferContent content, String category, VatTreatment vat) {
        return changed(content, draft -> {
            draft.category = category;
            draft.vat = vat;
        });
    }

    private static OfferContent changed(OfferContent content, Consumer<Draft> change) {
        Draft draft = new Draft(content);
        change.accept(draft);
        return draft.content();
    }

    /** An offer's content whose fields can be written. */
    private static final class Draft {
        private String title;
        private String description;
        private String category;
        private Money price;
        private String unit;
        private int ageFrom;
        private int ageTo;
        private final SiteId site;
        private int radiusKm;
        private int validityDays;
        private VatTreatment vat;

        Draft(OfferContent content) {
            title = content.title();
            description = content.description();
            category = content.category();
            price = content.price();
            unit = content.unit();
            ageFrom = content.ageFrom();
            ageTo = content.ageTo();
            site = content.site();
            radiusKm = content.radiusKm();
            validityDays = content.validityDays();
            vat = content.vat();
        }

        OfferContent content() {
            return new OfferContent(
                    title, description, category, price, unit, ageFrom, ageTo, site, radiusKm, validityDays, vat);
        }
    }
}
