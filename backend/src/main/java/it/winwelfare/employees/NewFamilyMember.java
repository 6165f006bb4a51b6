package it.winwelfare.employees;

import it.winwelfare.employees.internal.TaxCodeText;
import it.winwelfare.fiscal.Relationship;
import it.winwelfare.problems.FieldErrors;
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

    /** Notes what is wrong with the characters of a tax code, by the field {@code taxCode}; it may be left out. */
    public static void checkTaxCode(FieldErrors.Collector wrong, @Nullable String typed) {
        if (typed != null && !typed.isBlank()) {
            TaxCodeText.read("taxCode", typed, wrong);
        }
    }

    /** Without the tax code: it may come into a log. */
    @Override
    public String toString() {
        return "NewFamilyMember";
    }
}
