package it.winwelfare.ledger;

import java.util.UUID;

/** The answer to {@link Ledger#claim}: whether the request is new, or was done before. */
public sealed interface Claim {

    /** The key was free and is now this journal's: write its lines in the same transaction. */
    record Fresh(JournalId journal) implements Claim {}

    /**
     * The same request was done before: write nothing and give the first answer again.
     *
     * @param reference what the first journal was about
     */
    record Repeated(JournalId journal, UUID reference) implements Claim {}
}
