package it.winwelfare.employees;

/** How far an import has come. */
public enum ImportState {
    /** Read and judged row by row; nothing is written to the employees yet. */
    DRY_RUN,
    /** Confirmed: the good rows are being applied. */
    RUNNING,
    /** All good rows are applied. */
    DONE,
    /** Given up before it was confirmed. */
    CANCELLED,
    /** Stopped by a fault of ours; what was applied stays, and the same file can be sent again. */
    FAILED
}
