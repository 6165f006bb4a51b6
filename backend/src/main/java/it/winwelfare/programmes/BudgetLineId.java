package it.winwelfare.programmes;

import it.winwelfare.identifiers.Ids;
import java.util.UUID;

/** The id of a budget line of an awarded project. */
public record BudgetLineId(UUID value) {

    /** A new id, greater than those before it. */
    public static BudgetLineId next() {
        return new BudgetLineId(Ids.next());
    }

    /**
     * Reads an id as it stands in addresses.
     *
     * @throws it.winwelfare.problems.Rejection {@code unknown-id} if it is malformed: nothing can be under it
     */
    public static BudgetLineId parse(String text) {
        return new BudgetLineId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
