package it.winwelfare.limits;

import it.winwelfare.identifiers.Ids;
import java.util.UUID;

/** The id of one locking of a counter. */
public record CounterLockId(UUID value) {

    /** A new id, greater than those before it. */
    public static CounterLockId next() {
        return new CounterLockId(Ids.next());
    }

    /**
     * Reads an id as it stands in addresses.
     *
     * @throws it.winwelfare.problems.Rejection {@code unknown-id} if it is malformed: nothing can be under it
     */
    public static CounterLockId parse(String text) {
        return new CounterLockId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
