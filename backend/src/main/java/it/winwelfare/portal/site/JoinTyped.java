package it.winwelfare.portal.site;

import it.winwelfare.identifiers.EmailAddress;
import it.winwelfare.network.Applicant;
import it.winwelfare.network.JoinForm;
import it.winwelfare.network.OrganisationKind;
import it.winwelfare.portal.web.TypedForm;
import it.winwelfare.problems.FieldErrors;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The form to join as it is typed.
 *
 * @param employees a text, so that letters in it keep no other field from being checked
 * @param homepage hidden from people: whoever writes into it is a program that fills in whatever it finds
 */
record JoinTyped(
        @NotBlank String organisationName,
        @NotNull @Nullable OrganisationKind kind,
        @NotBlank String vatOrTaxCode,
        @NotBlank String municipalityIstat,
        @NotBlank String contactName,
        @NotBlank String contactEmail,
        @Nullable String phone,
        @Nullable String employees,
        @Nullable String message,
        @Nullable String homepage)
        implements TypedForm {

    static JoinTyped empty(JoinDoor door) {
        OrganisationKind kind = door == JoinDoor.COMPANY ? OrganisationKind.COMPANY : null;
        return new JoinTyped("", kind, "", "", "", "", "", "", "", "");
    }

    @Override
    public void check(FieldErrors.Collector wrong) {
        if (kind != null) {
            TypedForm.read(wrong, "vatOrTaxCode", vatOrTaxCode, text -> JoinForm.number(kind, text));
        }
        TypedForm.read(wrong, "contactEmail", contactEmail, EmailAddress::parse);
    }

    boolean byProgram() {
        return homepage != null && !homepage.isBlank();
    }

    /** Whether the head count is none or a whole number; thousands may be parted. */
    boolean hasSoundHeadCount() {
        return digits().matches("\\d{0,9}");
    }

    private @Nullable Integer headCount() {
        return digits().isEmpty() ? null : Integer.valueOf(digits());
    }

    private String digits() {
        return employees == null ? "" : employees.replaceAll("[\\s.]", "");
    }

    JoinForm as(Applicant applicant) {
        return new JoinForm(
                applicant,
                organisationName,
                Objects.requireNonNull(kind),
                vatOrTaxCode,
                municipalityIstat,
                contactName,
                contactEmail,
                phone,
                applicant == Applicant.COMPANY ? headCount() : null,
                message);
    }
}
