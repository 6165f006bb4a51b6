package it.winwelfare.catalogue;

import it.winwelfare.identifiers.Ids;
import java.util.UUID;

/** The id of one version of an offer: what was submitted, decided on and bought. */
public record OfferVersionId(UUID value) {

    /** A new id, greater than those before it. */
    public static OfferVersionId next() {
        return new OfferVersionId(Ids.next());
    }

    /**
     * Reads an id as it stands in addresses.
     *
     * @throws it.winwelfare.problems.Rejection {@code unknown-id} if it is malformed: nothing can be under it
     */
    public static OfferVersionId parse(String text) {
        return new OfferVersionId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
