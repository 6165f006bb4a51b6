package it.winwelfare.portal.catalogue;

import it.winwelfare.catalogue.Category;
import it.winwelfare.catalogue.OfferContent;
import it.winwelfare.catalogue.OfferVersion;
import it.winwelfare.providers.Provider;
import it.winwelfare.providers.Site;
import org.jspecify.annotations.Nullable;

/**
 * What an offer says, to anybody. Shown by {@code catalogue/offer :: offer}.
 *
 * @param municipality the name of the site's
 * @param distance from the place that the person looks from; null if none is known
 */
public record OfferPage(
        OfferVersion version,
        Category category,
        Provider provider,
        Site site,
        String municipality,
        Ages ages,
        @Nullable Distance distance) {

    /** What the provider says. */
    public OfferContent content() {
        return version.content();
    }

    /** The message key of what one price buys. */
    public String unitKey() {
        return "catalogue.unit." + content().unit();
    }

    /** Whether the provider goes to people's homes. */
    public boolean atHome() {
        return content().radiusKm() > 0;
    }

    /** The site's own name, or null where it would only say the provider's again. */
    public @Nullable String siteName() {
        return site.name().equalsIgnoreCase(provider.name()) ? null : site.name();
    }

    /** Street and municipality, neither twice. */
    public String address() {
        return site.address().equalsIgnoreCase(municipality) ? municipality : site.address() + ", " + municipality;
    }
}
