package it.winwelfare.network;

import it.winwelfare.identifiers.Ids;
import java.util.UUID;

/** The id of a request to join the Rete. */
public record JoinRequestId(UUID value) {

    /** A new id, greater than those before it. */
    public static JoinRequestId next() {
        return new JoinRequestId(Ids.next());
    }

    /**
     * Reads an id as it stands in addresses.
     *
     * @throws it.winwelfare.problems.Rejection {@code unknown-id} if it is malformed: nothing can be under it
     */
    public static JoinRequestId parse(String text) {
        return new JoinRequestId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
