package it.winwelfare.ledger;

/**
 * One of several journals that were to be written together has a key that was used before. The database does not say which one, and
 * the caller's transaction must not be committed: {@link Ledger#claim} each of them by itself.
 */
public class KeyTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param cause what the database said */
    public KeyTaken(Throwable cause) {
        super("one of these journals was written before", cause);
    }
}
