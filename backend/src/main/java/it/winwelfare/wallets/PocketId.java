package it.winwelfare.wallets;

import it.winwelfare.identifiers.Ids;
import java.util.UUID;

/** Names a pocket; its value is also the owner of the pocket's ledger account. */
public record PocketId(UUID value) {

    /** A new one, greater than those before it. */
    public static PocketId next() {
        return new PocketId(Ids.next());
    }

    /**
     * Reads the text of an id.
     *
     * @throws it.winwelfare.problems.Rejection {@code unknown-id} if the text is no id: then there is nothing under it
     */
    public static PocketId parse(String text) {
        return new PocketId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
