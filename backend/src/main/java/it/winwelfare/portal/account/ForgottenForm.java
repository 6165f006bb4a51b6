package it.winwelfare.portal.account;

import it.winwelfare.identifiers.EmailAddress;
import it.winwelfare.portal.web.TypedForm;
import it.winwelfare.problems.FieldErrors;
import jakarta.validation.constraints.NotBlank;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The address that the link is sent to. */
record ForgottenForm(@NotBlank @Nullable String email) implements TypedForm {

    @Override
    public void check(FieldErrors.Collector wrong) {
        TypedForm.read(wrong, "email", email, EmailAddress::parse);
    }

    /** @throws FieldErrors if it is none */
    String address() {
        FieldErrors.Collector wrong = FieldErrors.collect();
        check(wrong);
        wrong.throwIfAny();
        return Objects.requireNonNull(email);
    }
}
