package it.winwelfare.employees;

import it.winwelfare.identifiers.Ids;
import java.util.UUID;

/** Names one upload of a company's list of employees. */
public record ImportId(UUID value) {

    /** A new one, greater than those before it. */
    public static ImportId next() {
        return new ImportId(Ids.next());
    }

    /**
     * Reads the text of an id.
     *
     * @throws it.winwelfare.problems.Rejection {@code unknown-id} if the text is no id: then there is nothing under it
     */
    public static ImportId parse(String text) {
        return new ImportId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
