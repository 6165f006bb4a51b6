package it.winwelfare.wallets;

/** How far an allocation has come. */
public enum AllocationState {
    /** Asked for; a job will take it. */
    QUEUED,
    /** A job is at it. */
    RUNNING,
    /** Every pocket has its money. */
    DONE,
    /** Nothing was given, for a stated reason. */
    FAILED;

    /** Whether it may go from this state to the other. */
    public boolean canBecome(AllocationState next) {
        return switch (this) {
            case QUEUED -> next == RUNNING || next == FAILED;
            case RUNNING -> next == RUNNING || next == DONE || next == FAILED;
            case DONE, FAILED -> false;
        };
    }
}
