package it.winwelfare.vouchers;

import it.winwelfare.identifiers.Ids;
import java.util.UUID;

/** The id of one redemption of a voucher: a voucher whose scan was undone has more than one. */
public record RedemptionId(UUID value) {

    /** A new id, greater than those before it. */
    public static RedemptionId next() {
        return new RedemptionId(Ids.next());
    }

    /**
     * Reads an id as it stands in addresses.
     *
     * @throws it.winwelfare.problems.Rejection {@code unknown-id} if it is malformed: nothing can be under it
     */
    public static RedemptionId parse(String text) {
        return new RedemptionId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
