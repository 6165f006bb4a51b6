package it.winwelfare.identity;

import org.jspecify.annotations.Nullable;

/**
 * Somebody whom a provider has recognised and whom no account here is linked to yet.
 *
 * @param taxCode that the provider told; null when it told none
 * @param match who has this tax code here
 */
public record ArrivingIdentity(
        IdentityProvider provider, @Nullable String taxCode, Match match) {

    /** How many accounts belong to a tax code. */
    public enum Match {
        /** The provider told no tax code. */
        NO_CODE,
        NOBODY,
        ONE,
        SEVERAL
    }

    /** Without the tax code: it may come into a log. */
    @Override
    public String toString() {
        return "ArrivingIdentity";
    }
}
