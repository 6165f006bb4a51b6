package it.winwelfare.portal.employee;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom a voucher could be for.
 *
 * @param value what the form sends: the id of the relative, or {@link #SELF}
 * @param name given name and family name
 * @param reasons why it cannot be for this person; empty if it can
 */
record PersonLine(String value, String name, List<String> reasons) {

    /** The employee, in addresses and forms. */
    static final String SELF = "io";

    public boolean self() {
        return SELF.equals(value);
    }

    public boolean suitable() {
        return reasons.isEmpty();
    }

    /** Whether the form or the address names this person. */
    public boolean is(@Nullable String chosen) {
        return value.equals(chosen);
    }
}
