package it.winwelfare.ledger;

import it.winwelfare.problems.Kind;
import it.winwelfare.problems.Rejection;
import java.util.Map;

/** The key was used before for another request. */
public final class IdempotencyConflict extends Rejection {

    private static final long serialVersionUID = 1L;

    /** Tells nothing of the first request: it may be somebody else's. */
    public IdempotencyConflict() {
        super(Kind.CONFLICT, "idempotency-key-reused", Map.of());
    }
}
