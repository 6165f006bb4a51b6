package it.winwelfare.employees;

/** What became of an {@link Employees#upsert}: sending the same data again answers {@link Change#UNCHANGED}. */
public record UpsertOutcome(Change change, EmployeeId employee) {

    /** What was written. */
    public enum Change {
        /** Nobody with this tax code was known in the company. */
        CREATED,
        /** Something differed from what was known. */
        CHANGED,
        /** Nothing differed, nothing was written. */
        UNCHANGED
    }
}
