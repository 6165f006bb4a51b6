package it.winwelfare.employees;

import it.winwelfare.identifiers.Ids;
import java.util.UUID;

/** Names one employment: a person in one company. */
public record EmployeeId(UUID value) {

    /** A new one, greater than those before it. */
    public static EmployeeId next() {
        return new EmployeeId(Ids.next());
    }

    /**
     * Reads the text of an id.
     *
     * @throws it.winwelfare.problems.Rejection {@code unknown-id} if the text is no id: then there is nothing under it
     */
    public static EmployeeId parse(String text) {
        return new EmployeeId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
