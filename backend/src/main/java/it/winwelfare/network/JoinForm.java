package it.winwelfare.network;

import org.jspecify.annotations.Nullable;

/**
 * The public form, as it was typed: anybody may send it, so nothing in it is trusted.
 *
 * @param vatOrTaxCode a VAT number, or the tax code of a body that has none
 * @param municipalityIstat six digits
 * @param employees the head count, as declared; only companies are asked for it
 */
public record JoinForm(
        Applicant applicant,
        String organisationName,
        OrganisationKind kind,
        String vatOrTaxCode,
        String municipalityIstat,
        String contactName,
        String contactEmail,
        @Nullable String phone,
        @Nullable Integer employees,
        @Nullable String message) {}
