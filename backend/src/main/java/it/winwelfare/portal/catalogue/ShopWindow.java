package it.winwelfare.portal.catalogue;

import it.winwelfare.catalogue.OfferId;
import it.winwelfare.catalogue.OfferSummary;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where a list of offers is shown, and to whom.
 *
 * @param searchPath the path of the page with the list
 * @param offerPath the path that the id of an offer is put behind
 * @param mark the message key of what there is to say about an offer to this person, for example that their company does not open
 *     it to them; empty for nothing
 */
public record ShopWindow(String searchPath, String offerPath, Function<OfferSummary, Optional<String>> mark) {

    /** A window in which no offer bears a mark. */
    public static ShopWindow of(String searchPath, String offerPath) {
        return new ShopWindow(searchPath, offerPath, offer -> Optional.empty());
    }

    String linkTo(OfferId offer) {
        return offerPath + offer;
    }
}
