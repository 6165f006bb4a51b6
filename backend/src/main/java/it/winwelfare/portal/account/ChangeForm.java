package it.winwelfare.portal.account;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** The present password and the next one. */
record ChangeForm(String current, String password, String repeat) {

    static final ChangeForm EMPTY = new ChangeForm("", "", "");

    ChangeForm(@Nullable String current, @Nullable String password, @Nullable String repeat) {
        this.current = Objects.requireNonNullElse(current, "");
        this.password = Objects.requireNonNullElse(password, "");
        this.repeat = Objects.requireNonNullElse(repeat, "");
    }

    /** Notes an error by the last field if the new ones differ. */
    void check(BindingResult result) {
        if (!password.equals(repeat)) {
            result.rejectValue("repeat", "account.password.differ");
        }
    }

    @Override
    public String toString() {
        return "ChangeForm";
    }
}
