package it.winwelfare.programmes;

import it.winwelfare.identifiers.Ids;
import java.util.UUID;

/** The id of an awarded project. */
public record ProjectId(UUID value) {

    /** A new id, greater than those before it. */
    public static ProjectId next() {
        return new ProjectId(Ids.next());
    }

    /**
     * Reads an id as it stands in addresses.
     *
     * @throws it.winwelfare.problems.Rejection {@code unknown-id} if it is malformed: nothing can be under it
     */
    public static ProjectId parse(String text) {
        return new ProjectId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
