package it.winwelfare.portal.provider;

import it.winwelfare.catalogue.OfferContent;
import it.winwelfare.catalogue.Unit;
import it.winwelfare.fiscal.VatTreatment;
import it.winwelfare.money.Money;
import it.winwelfare.providers.SiteId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An offer as its provider types it. */
record OfferForm(
        @NotBlank @Nullable String title,
        @NotBlank @Nullable String description,
        @NotBlank @Nullable String category,
        @NotNull @Nullable Money price,
        @NotNull @Nullable Unit unit,
        @NotNull @Nullable Integer ageFrom,
        @NotNull @Nullable Integer ageTo,
        @NotBlank @Nullable String site,
        @NotNull @Nullable Integer radiusKm,
        @NotNull @Nullable Integer validityDays,
        @NotNull @Nullable VatTreatment vat) {

    /** What most offers start from. */
    static OfferForm empty(String site) {
        return new OfferForm(null, null, null, null, Unit.PER_SERVICE, 0, 120, site, 0, 90, null);
    }

    static OfferForm of(OfferContent content) {
        return new OfferForm(
                content.title(),
                content.description(),
                content.category(),
                content.price(),
                Unit.valueOf(content.unit()),
                content.ageFrom(),
                content.ageTo(),
                content.site().toString(),
                content.radiusKm(),
                content.validityDays(),
                content.vat());
    }

    /** The content that the form asks for; only for a form without errors. */
    OfferContent content() {
        return new OfferContent(
                Objects.requireNonNull(title),
                Objects.requireNonNull(description),
                Objects.requireNonNull(category),
                Objects.requireNonNull(price),
                Objects.requireNonNull(unit).name(),
                Objects.requireNonNull(ageFrom),
                Objects.requireNonNull(ageTo),
                SiteId.parse(Objects.requireNonNull(site)),
                Objects.requireNonNull(radiusKm),
                Objects.requireNonNull(validityDays),
                Objects.requireNonNull(vat));
    }
}
