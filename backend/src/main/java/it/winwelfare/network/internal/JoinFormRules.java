package it.winwelfare.network.internal;

import it.winwelfare.network.JoinForm;
import it.winwelfare.network.OrganisationKind;
import it.winwelfare.problems.FieldErrors;
import it.winwelfare.problems.TypedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What makes the public form sound, field by field. Anybody may send it, so everything in it is checked and bounded. */
@Component
class JoinFormRules {

    private static final int LONGEST_CONTACT = 120;
    private static final int LONGEST_MESSAGE = 2000;
    private static final int LONGEST_CODE = 40;
    private static final int MOST_EMPLOYEES = 1_000_000;

    private final OrganisationRules organisation;

    JoinFormRules(OrganisationRules organisation) {
        this.organisation = organisation;
    }

    /** The form as it is kept, or all its faults at once. */
    JoinForm checked(JoinForm raw) {
        FieldErrors.Collector errors = FieldErrors.collect();
        JoinForm checked = new JoinForm(
                raw.applicant(),
                TypedText.required(errors, "organisationName", raw.organisationName(), OrganisationRules.LONGEST_NAME),
                raw.kind(),
                code(errors, raw.kind(), raw.vatOrTaxCode()),
                organisation.municipality(errors, raw.municipalityIstat()),
                TypedText.required(errors, "contactName", raw.contactName(), LONGEST_CONTACT),
                organisation.email(errors, "contactEmail", raw.contactEmail()),
                organisation.phone(errors, raw.phone()),
                employees(errors, raw.employees()),
                TypedText.optional(errors, "message", raw.message(), LONGEST_MESSAGE));
        errors.throwIfAny();
        return checked;
    }

    private static String code(FieldErrors.Collector errors, OrganisationKind kind, @Nullable String typed) {
        String text = TypedText.required(errors, "vatOrTaxCode", typed, LONGEST_CODE);
        if (text.isEmpty()) {
            return text;
        }
        String code = errors.read("vatOrTaxCode", () -> JoinForm.number(kind, text));
        return code == null ? "" : code;
    }

    private static @Nullable Integer employees(FieldErrors.Collector errors, @Nullable Integer typed) {
        if (typed != null && (typed < 1 || typed > MOST_EMPLOYEES)) {
            errors.add("employees", "number-out-of-range", "least", 1, "most", MOST_EMPLOYEES);
        }
        return typed;
    }
}
