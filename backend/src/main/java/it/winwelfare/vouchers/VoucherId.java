package it.winwelfare.vouchers;

import it.winwelfare.identifiers.Ids;
import it.winwelfare.problems.Refused;
import java.util.UUID;

/** The id of a voucher. */
public record VoucherId(UUID value) {

    /** A new id, greater than those before it. */
    public static VoucherId next() {
        return new VoucherId(Ids.next());
    }

    /**
     * Reads an id as it stands in addresses.
     *
     * @throws it.winwelfare.problems.Rejection {@code unknown-id} if it is malformed: nothing can be under it
     */
    public static VoucherId parse(String text) {
        try {
            return new VoucherId(UUID.fromString(text));
        } catch (IllegalArgumentException malformed) {
            throw Refused.notFound("unknown-id");
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
