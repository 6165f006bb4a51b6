package it.winwelfare.portal.employee;

import it.winwelfare.employees.FamilyMember;
import it.winwelfare.employees.NewFamilyMember;
import it.winwelfare.fiscal.Relationship;
import it.winwelfare.portal.web.TypedForm;
import it.winwelfare.problems.FieldErrors;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an employee declares about a relative, as it is typed; for the meaning of the fields see {@link FamilyMember}.
 *
 * @param offer the offer that the person comes from and goes back to; empty if from the list
 */
record FamilyForm(
        @NotBlank String givenName,
        @NotBlank String familyName,
        @NotNull @Nullable Relationship relationship,
        @NotNull @Nullable LocalDate bornOn,
        @Nullable String taxCode,
        boolean cohabiting,
        boolean notSelfSufficient,
        @Nullable String offer)
        implements TypedForm {

    /** Relatives mostly bear the family name, so it is there already. */
    static FamilyForm empty(String familyName, @Nullable String offer) {
        return new FamilyForm("", familyName, null, null, "", false, false, offer);
    }

    static FamilyForm of(FamilyMember member) {
        return new FamilyForm(
                member.givenName(),
                member.familyName(),
                member.relationship(),
                member.bornOn(),
                member.taxCode(),
                member.cohabiting(),
                member.notSelfSufficient(),
                null);
    }

    @Override
    public void check(FieldErrors.Collector wrong) {
        NewFamilyMember.checkTaxCode(wrong, taxCode);
    }

    /** Only for a form without errors: relationship and day of birth are there then. */
    NewFamilyMember command() {
        return new NewFamilyMember(
                givenName,
                familyName,
                Objects.requireNonNull(relationship),
                Objects.requireNonNull(bornOn),
                taxCode,
                cohabiting,
                notSelfSufficient);
    }

    /** Without the tax code: it may come into a log. */
    @Override
    public String toString() {
        return "FamilyForm";
    }
}
