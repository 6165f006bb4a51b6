package it.winwelfare.ledger;

import it.winwelfare.problems.Kind;
import it.winwelfare.problems.Rejection;
import java.util.Map;

/** The journal was undone before; a fact can be undone once. */
public final class AlreadyReversed extends Rejection {

    private static final long serialVersionUID = 1L;

    /** Without arguments: the caller knows what it wanted to undo. */
    public AlreadyReversed() {
        super(Kind.CONFLICT, "already-reversed", Map.of());
    }
}
