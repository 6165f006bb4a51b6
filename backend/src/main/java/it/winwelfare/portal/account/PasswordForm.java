package it.winwelfare.portal.account;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** A new password, twice because nobody sees what they type. */
record PasswordForm(String password, String repeat) {

    static final PasswordForm EMPTY = new PasswordForm("", "");

    PasswordForm(@Nullable String password, @Nullable String repeat) {
        this.password = Objects.requireNonNullElse(password, "");
        this.repeat = Objects.requireNonNullElse(repeat, "");
    }

    /** Notes an error by the second field if the two differ. */
    void check(BindingResult result) {
        if (!password.equals(repeat)) {
            result.rejectValue("repeat", "account.password.differ");
        }
    }

    @Override
    public String toString() {
        return "PasswordForm";
    }
}
