package it.winwelfare.employees.internal;

import it.winwelfare.identifiers.CodiceFiscale;
import it.winwelfare.identifiers.InvalidIdentifier;
import it.winwelfare.problems.FieldErrors;
import org.jspecify.annotations.Nullable;

/** Tax codes as they are typed, each fault with its own sentence: people look at the very characters that are wrong. */
public final class TaxCodeText {

    private TaxCodeText() {}

    /** The code; or null, and one of {@code tax-code-length}, {@code -form}, {@code -name}, {@code -date}, {@code -check} is noted. */
    public static @Nullable CodiceFiscale read(String field, String typed, FieldErrors.Collector errors) {
        try {
            return CodiceFiscale.parse(typed);
        } catch (InvalidIdentifier invalid) {
            errors.add(field, "tax-code-" + invalid.reason().code());
            return null;
        }
    }
}
