package it.winwelfare.wallets;

import it.winwelfare.identifiers.Ids;
import java.util.UUID;

/** Names one allocation of a plan's money to its people. */
public record AllocationId(UUID value) {

    /** A new one, greater than those before it. */
    public static AllocationId next() {
        return new AllocationId(Ids.next());
    }

    /**
     * Reads the text of an id.
     *
     * @throws it.winwelfare.problems.Rejection {@code unknown-id} if the text is no id: then there is nothing under it
     */
    public static AllocationId parse(String text) {
        return new AllocationId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
