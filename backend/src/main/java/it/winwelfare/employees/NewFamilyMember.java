package it.winwelfare.employees;

import it.winwelfare.fiscal.Relationship;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What an employee declares about a relative, as it was typed; see {@link FamilyMember} for the meaning of the fields. */
public record NewFamilyMember(
        String givenName,
        String familyName,
        Relationship relationship,
        LocalDate bornOn,
        @Nullable String taxCode,
        boolean cohabiting,
        boolean notSelfSufficient) {
    /** Without the tax code: it may come into a log. */
    @Override
    public String toString() {
        return "NewFamilyMember";
    }
}
