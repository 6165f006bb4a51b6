package it.winwelfare.identifiers;

/**
 * The tax code of an organisation: eleven digits with the check digit of a VAT number, often but not always equal to it. A body
 * without a VAT number (an association, a municipality's consortium) has this one alone.
 */
public record OrganisationTaxCode(String value) {

    /** The code of the refusal: the same as of a person's tax code, for it is the same field on paper. */
    public static final String INVALID = CodiceFiscale.INVALID;

    /**
     * Eleven digits; {@link #parse} makes it so.
     *
     * @throws InvalidIdentifier if it is not a tax code of an organisation
     */
    public OrganisationTaxCode {
        ElevenDigits.check(value, INVALID);
    }

    /**
     * Reads a tax code as people write it, with or without spaces.
     *
     * @throws InvalidIdentifier {@code invalid-tax-code} with the reason
     */
    public static OrganisationTaxCode parse(String text) {
        return new OrganisationTaxCode(Typed.compact(text, INVALID));
    }

    @Override
    public String toString() {
        return value;
    }
}
