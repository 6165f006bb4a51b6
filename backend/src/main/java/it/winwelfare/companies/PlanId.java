package it.winwelfare.companies;

import it.winwelfare.identifiers.Ids;
import java.util.UUID;

/** The id of a welfare plan. */
public record PlanId(UUID value) {

    /** A new id, greater than those before it. */
    public static PlanId next() {
        return new PlanId(Ids.next());
    }

    /**
     * Reads an id as it stands in addresses.
     *
     * @throws it.winwelfare.problems.Rejection {@code unknown-id} if it is malformed: nothing can be under it
     */
    public static PlanId parse(String text) {
        return new PlanId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
