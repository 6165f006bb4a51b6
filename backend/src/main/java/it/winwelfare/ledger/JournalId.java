package it.winwelfare.ledger;

import it.winwelfare.identifiers.Ids;
import java.util.UUID;

/** The id of a journal; ids grow with the time of writing. */
public record JournalId(UUID value) {

    /** A new id. */
    public static JournalId next() {
        return new JournalId(Ids.next());
    }
}
