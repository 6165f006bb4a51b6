package it.winwelfare.identity;

import it.winwelfare.identifiers.Ids;
import java.util.UUID;

/** An organisation of the network: a company, a provider, a public body. What it is called and where it sits is known elsewhere. */
public record OrganisationId(UUID value) implements Comparable<OrganisationId> {

    /** A new id. */
    public static OrganisationId next() {
        return new OrganisationId(Ids.next());
    }

    /**
     * Reads an id from an address or a document.
     *
     * @throws it.winwelfare.problems.Rejection {@code unknown-id} if it is not the text of an id
     */
    public static OrganisationId parse(String text) {
        return new OrganisationId(Ids.parse(text));
    }

    @Override
    public int compareTo(OrganisationId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
