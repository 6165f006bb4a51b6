package it.winwelfare.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why signing in at a provider came to nothing, as far as it matters for what the person can do next. */
public enum IdentityTrouble {
    /** The person did not want to, or did not consent there. */
    CANCELLED,
    /** The answer belongs to no question of this browser, or was used already, or came too late. */
    STALE,
    /** The provider does not answer. */
    UNREACHABLE,
    /** The provider refused, or its answer does not prove what it has to. */
    REFUSED,
    /** What it calls a tax code is none. */
    TAX_CODE,
    /** The account is closed for a while. */
    LOCKED;

    /** As it stands in the address of the sign-in page. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one of this word; empty if it is none. */
    public static Optional<IdentityTrouble> of(String word) {
        return Arrays.stream(values())
                .filter(trouble -> trouble.word().equals(word))
                .findFirst();
    }
}
