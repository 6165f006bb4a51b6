package it.winwelfare.identity;

import it.winwelfare.identifiers.Ids;
import java.util.UUID;

/** A person who can sign in. */
public record UserId(UUID value) {

    /** A new id. */
    public static UserId next() {
        return new UserId(Ids.next());
    }

    /**
     * Reads an id from an address or a token.
     *
     * @throws it.winwelfare.problems.Rejection {@code unknown-id} if it is not the text of an id
     */
    public static UserId parse(String text) {
        return new UserId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
