package it.winwelfare.companies;

/** Where a plan stands: it is written, then in force and fixed, then over. */
public enum PlanState {
    /** May still be changed; nobody gets money from it. */
    DRAFT,
    /** May be allocated, and changes no more. */
    ACTIVE,
    /** Its period is over, or the company ended it: nothing is allocated any more. Pockets live on until they expire. */
    ENDED;

    /** Whether a plan may go from this state to the other. */
    public boolean canBecome(PlanState next) {
        return switch (this) {
            case DRAFT -> next == ACTIVE;
            case ACTIVE -> next == ENDED;
            case ENDED -> false;
        };
    }
}
