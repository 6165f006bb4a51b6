package it.winwelfare.payments;

import it.winwelfare.identifiers.Ids;
import java.util.UUID;

/** The id of a company's bank transfer. */
public record BankTransferId(UUID value) {

    /** A new id, greater than those before it. */
    public static BankTransferId next() {
        return new BankTransferId(Ids.next());
    }

    /**
     * Reads an id as it stands in addresses.
     *
     * @throws it.winwelfare.problems.Rejection {@code unknown-id} if it is malformed: nothing can be under it
     */
    public static BankTransferId parse(String text) {
        return new BankTransferId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
