package it.winwelfare.identity;

import it.winwelfare.identifiers.Ids;
import java.util.UUID;

/** A till that somebody connected. */
public record TillId(UUID value) {

    /** A new id. */
    public static TillId next() {
        return new TillId(Ids.next());
    }

    /**
     * Reads an id from an address or a token.
     *
     * @throws it.winwelfare.problems.Rejection {@code unknown-id} if it is not the text of an id
     */
    public static TillId parse(String text) {
        return new TillId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
