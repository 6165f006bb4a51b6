package it.winwelfare.network;

import it.winwelfare.identifiers.Ids;
import java.util.UUID;

/** The id of an Alleanza. */
public record AllianceId(UUID value) {

    /** A new id, greater than those before it. */
    public static AllianceId next() {
        return new AllianceId(Ids.next());
    }

    /**
     * Reads an id as it stands in addresses.
     *
     * @throws it.winwelfare.problems.Rejection {@code unknown-id} if it is malformed: nothing can be under it
     */
    public static AllianceId parse(String text) {
        return new AllianceId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
