package it.winwelfare.employees;

import java.util.List;
import java.util.Map;

/**
 * One row of an imported file, and what becomes of it.
 *
 * @param line the line of the file on which the row begins; the first line is 1
 * @param values what the file said, by column (see {@link ImportColumn#key()}), as text and never evaluated
 * @param changes what would change, for a row of status {@link Status#CHANGED}
 * @param errors why it cannot be used, for a row of status {@link Status#BAD}
 */
public record ImportRow(
        int line, Status status, Map<String, String> values, List<Change> changes, List<RowError> errors) {

    /** What becomes of a row. */
    public enum Status {
        /** Somebody new. */
        NEW,
        /** Somebody known, with other data. */
        CHANGED,
        /** Nothing to write. */
        UNCHANGED,
        /** Cannot be used. */
        BAD
    }

    /** One datum that differs, by {@link ImportColumn#key()}. */
    public record Change(String column, String before, String after) {}

    /**
     * One reason against a row.
     *
     * @param column {@link ImportColumn#key()}, or empty when it is about the whole row
     * @param code the reason; its text is under {@code problem.<code>}
     * @param arguments values for the text, in order
     */
    public record RowError(String column, String code, List<String> arguments) {}
}
