package it.winwelfare.network;

import it.winwelfare.identifiers.OrganisationTaxCode;
import it.winwelfare.identifiers.PartitaIva;
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
        @Nullable String message) {

    /**
     * The number that was typed into the one field for both, without spaces: eleven digits are the VAT number of a kind that must have
     * one, else the tax code.
     *
     * @throws it.winwelfare.identifiers.InvalidIdentifier {@code invalid-vat-number} or {@code invalid-tax-code}
     */
    public static String number(OrganisationKind kind, String typed) {
        return kind.mayHaveTaxCodeOnly()
                ? OrganisationTaxCode.parse(typed).value()
                : PartitaIva.parse(typed).value();
    }
}
