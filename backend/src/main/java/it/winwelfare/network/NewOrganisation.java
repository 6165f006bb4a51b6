package it.winwelfare.network;

import org.jspecify.annotations.Nullable;

/**
 * An organisation to be registered. It needs a VAT number or, where its kind allows, a tax code.
 *
 * @param municipalityIstat six digits
 */
public record NewOrganisation(
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
        return "NewOrganisation";
    }
}
