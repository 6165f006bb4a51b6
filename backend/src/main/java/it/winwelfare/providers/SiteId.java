package it.winwelfare.providers;

import it.winwelfare.identifiers.Ids;
import java.util.UUID;

/** The id of a place where a provider gives its services. */
public record SiteId(UUID value) {

    /** A new id, greater than those before it. */
    public static SiteId next() {
        return new SiteId(Ids.next());
    }

    /**
     * Reads an id as it stands in addresses.
     *
     * @throws it.winwelfare.problems.Rejection {@code unknown-id} if it is malformed: nothing can be under it
     */
    public static SiteId parse(String text) {
        return new SiteId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
