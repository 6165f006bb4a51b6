package it.winwelfare.catalogue;

import it.winwelfare.identifiers.Ids;
import java.util.UUID;

/** The id of an offer, the same over all its versions. */
public record OfferId(UUID value) {

    /** A new id, greater than those before it. */
    public static OfferId next() {
        return new OfferId(Ids.next());
    }

    /**
     * Reads an id as it stands in addresses.
     *
     * @throws it.winwelfare.problems.Rejection {@code unknown-id} if it is malformed: nothing can be under it
     */
    public static OfferId parse(String text) {
        return new OfferId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
