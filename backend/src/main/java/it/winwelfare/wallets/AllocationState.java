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
    FAILED
}
