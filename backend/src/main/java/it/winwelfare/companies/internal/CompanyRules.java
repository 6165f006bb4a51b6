package it.winwelfare.companies.internal;

import it.winwelfare.companies.NewCompany;
import it.winwelfare.identifiers.EmailAddress;
import it.winwelfare.problems.FieldErrors;
import it.winwelfare.problems.TypedText;
import org.jspecify.annotations.Nullable;

/** What makes the data of a company sound, field by field. */
public final class CompanyRules {

    private static final int LONGEST_CONTACT = 120;
    private static final int LONGEST_EMAIL = 254;
    private static final int MOST_EMPLOYEES = 1_000_000;

    private CompanyRules() {}

    /** The data in the form in which it is kept, or all its faults at once. */
    public static NewCompany checked(NewCompany raw) {
        FieldErrors.Collector errors = FieldErrors.collect();
        Integer employees = raw.declaredEmployees();
        if (employees != null && (employees < 1 || employees > MOST_EMPLOYEES)) {
            errors.add("declaredEmployees", "number-out-of-range", "least", 1, "most", MOST_EMPLOYEES);
        }
        NewCompany checked = new NewCompany(
                raw.organisation(),
                employees,
                TypedText.optional(errors, "contactName", raw.contactName(), LONGEST_CONTACT),
                email(errors, raw.contactEmail()));
        errors.throwIfAny();
        return checked;
    }

    private static @Nullable String email(FieldErrors.Collector errors, @Nullable String typed) {
        String text = TypedText.optional(errors, "contactEmail", typed, LONGEST_EMAIL);
        EmailAddress address = text == null ? null : errors.read("contactEmail", () -> EmailAddress.parse(text));
        return address == null ? null : address.value();
    }
}
