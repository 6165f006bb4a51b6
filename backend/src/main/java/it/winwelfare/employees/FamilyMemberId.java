package it.winwelfare.employees;

import it.winwelfare.identifiers.Ids;
import java.util.UUID;

/** Names a relative whom an employee has declared. */
public record FamilyMemberId(UUID value) {

    /** A new one, greater than those before it. */
    public static FamilyMemberId next() {
        return new FamilyMemberId(Ids.next());
    }

    /**
     * Reads the text of an id.
     *
     * @throws it.winwelfare.problems.Rejection {@code unknown-id} if the text is no id: then there is nothing under it
     */
    public static FamilyMemberId parse(String text) {
        return new FamilyMemberId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
