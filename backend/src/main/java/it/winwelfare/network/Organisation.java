package it.winwelfare.network;

import it.winwelfare.identity.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * An organisation of the Rete.
 *
 * @param vatNumber eleven digits, without the prefix of the country
 * @param taxCode eleven digits, or sixteen characters of a sole trader
 * @param municipalityIstat six digits
 */
public record Organisation(
        OrganisationId id,
        String name,
        OrganisationKind kind,
        @Nullable String vatNumber,
        @Nullable String taxCode,
        String municipalityIstat,
        @Nullable String address,
        String email,
        @Nullable String phone,
        @Nullable String website) {
    /** Without the tax code: it may come into a log. */
    @Override
    public String toString() {
        return "Organisation[" + id + "]";
    }
}
