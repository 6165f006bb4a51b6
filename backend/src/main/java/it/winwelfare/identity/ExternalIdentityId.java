package it.winwelfare.identity;

import it.winwelfare.identifiers.Ids;
import java.util.UUID;

/** The link between a user and an identity at a provider. */
public record ExternalIdentityId(UUID value) {

    /** A new id. */
    public static ExternalIdentityId next() {
        return new ExternalIdentityId(Ids.next());
    }

    /**
     * Reads an id from an address.
     *
     * @throws it.winwelfare.problems.Rejection {@code unknown-id} if it is not the text of an id
     */
    public static ExternalIdentityId parse(String text) {
        return new ExternalIdentityId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
