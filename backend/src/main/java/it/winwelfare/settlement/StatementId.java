package it.winwelfare.settlement;

import it.winwelfare.identifiers.Ids;
import java.util.UUID;

/** The id of a statement. */
public record StatementId(UUID value) {

    /** A new id, greater than those before it. */
    public static StatementId next() {
        return new StatementId(Ids.next());
    }

    /**
     * Reads an id as it stands in addresses.
     *
     * @throws it.winwelfare.problems.Rejection {@code unknown-id} if it is malformed: nothing can be under it
     */
    public static StatementId parse(String text) {
        return new StatementId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
