package it.winwelfare.catalogue.internal;

import it.winwelfare.catalogue.OfferContent;
import it.winwelfare.fiscal.VatTreatment;
import it.winwelfare.money.Money;
import it.winwelfare.providers.SiteId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;

/** An offer's content as it is kept. */
@Embeddable
record ContentColumns(
        @Column(nullable = false, length = 120) String title,
        @Column(nullable = false, length = 4000) String description,
        @Column(nullable = false, length = 60) String category,
        @Column(nullable = false) Money price,
        @Column(nullable = false, length = 20) String unit,
        int ageFrom,
        int ageTo,
        @Column(nullable = false) UUID siteId,
        int radiusKm,
        int validityDays,

        @Enumerated(EnumType.STRING) @Column(nullable = false, length = 30)
        VatTreatment vat) {

    static ContentColumns of(OfferContent content) {
        return new ContentColumns(
                content.title(),
                content.description(),
                content.category(),
                content.price(),
                content.unit(),
                content.ageFrom(),
                content.ageTo(),
                content.site().value(),
                content.radiusKm(),
                content.validityDays(),
                content.vat());
    }

    OfferContent content() {
        return new OfferContent(
                title,
                description,
                category,
                price,
                unit,
                ageFrom,
                ageTo,
                new SiteId(siteId),
                radiusKm,
                validityDays,
                vat);
    }
}
