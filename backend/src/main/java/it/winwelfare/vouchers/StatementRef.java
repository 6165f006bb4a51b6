package it.winwelfare.vouchers;

import it.winwelfare.identifiers.Ids;
import it.winwelfare.problems.Refused;
import java.util.UUID;

/** The id of the provider's statement that a voucher is paid by; the statement itself is above this module. */
public record StatementRef(UUID value) {

    /** A new id, greater than those before it. */
    public static StatementRef next() {
        return new StatementRef(Ids.next());
    }

    /**
     * Reads an id as it stands in addresses.
     *
     * @throws it.winwelfare.problems.Rejection {@code unknown-id} if it is malformed: nothing can be under it
     */
    public static StatementRef parse(String text) {
        try {
            return new StatementRef(UUID.fromString(text));
        } catch (IllegalArgumentException malformed) {
            throw Refused.notFound("unknown-id");
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
