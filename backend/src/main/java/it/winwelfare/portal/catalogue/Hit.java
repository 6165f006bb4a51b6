package it.winwelfare.portal.catalogue;

import it.winwelfare.catalogue.Category;
import it.winwelfare.catalogue.OfferSummary;
import org.jspecify.annotations.Nullable;

/**
 * One line of the list of what was found.
 *
 * @param href where its page is
 * @param distance from the place that was asked for; null if none was, or it is not known
 * @param mark message key of what there is to say about it to this person, or null
 */
public record Hit(
        OfferSummary offer,
        Category category,
        String href,
        Ages ages,
        @Nullable Distance distance,
        @Nullable String mark) {

    /** The message key of what one price buys. */
    public String unitKey() {
        return "catalogue.unit." + offer.unit();
    }
}
