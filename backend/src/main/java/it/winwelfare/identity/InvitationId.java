package it.winwelfare.identity;

import it.winwelfare.identifiers.Ids;
import java.util.UUID;

/** An invitation to take a role in an organisation. */
public record InvitationId(UUID value) {

    /** A new id. */
    public static InvitationId next() {
        return new InvitationId(Ids.next());
    }

    /**
     * Reads an id from an address.
     *
     * @throws it.winwelfare.problems.Rejection {@code unknown-id} if it is not the text of an id
     */
    public static InvitationId parse(String text) {
        return new InvitationId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
