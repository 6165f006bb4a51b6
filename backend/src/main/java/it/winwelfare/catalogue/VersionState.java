package it.winwelfare.catalogue;

/** Where a version of an offer stands, and where it may go from there. */
public enum VersionState {
    /** Being written by the provider; nobody else sees it. */
    DRAFT,
    /** Waits for the Ambito; its content does not change any more. */
    SUBMITTED,
    /** The Ambito wants something else first; the provider answers with the next version. */
    CHANGES_REQUESTED,
    /** The Ambito said no. */
    REFUSED,
    /** Live: this is what people find and buy. */
    APPROVED,
    /** Was live until a later version was approved. */
    SUPERSEDED,
    /** Taken away by the provider or the Ambito. */
    WITHDRAWN;

    /** Whether a version may go from this state into the other. */
    public boolean canTransitionTo(VersionState next) {
        return switch (this) {
            case DRAFT -> next == SUBMITTED || next == WITHDRAWN;
            case SUBMITTED -> next == APPROVED || next == CHANGES_REQUESTED || next == REFUSED || next == WITHDRAWN;
            case APPROVED -> next == SUPERSEDED || next == WITHDRAWN;
            case CHANGES_REQUESTED, REFUSED, SUPERSEDED, WITHDRAWN -> false;
        };
    }

    /** Whether it is being written or waits for a decision; an offer has at most one such version. */
    public boolean isOpen() {
        return this == DRAFT || this == SUBMITTED;
    }
}
