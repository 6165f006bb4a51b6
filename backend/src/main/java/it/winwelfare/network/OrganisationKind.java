package it.winwelfare.network;

/** What an organisation is by law and by trade. The cooperatives' types are those of L. 381/1991 art. 1. */
public enum OrganisationKind {
    /** An employer in business of whatever form. */
    COMPANY,
    /** Social cooperative of type A: services to people. */
    SOCIAL_COOPERATIVE_A,
    /** Social cooperative of type B: work for disadvantaged people. */
    SOCIAL_COOPERATIVE_B,
    /** Social cooperative of both types. */
    SOCIAL_COOPERATIVE_MIXED,
    /** Nursing home (residenza sanitaria assistenziale). */
    RSA,
    NURSERY,
    ASSOCIATION,
    FOUNDATION,
    PUBLIC_BODY,
    SCHOOL,
    TRADE_UNION,
    EMPLOYERS_ASSOCIATION,
    RELIGIOUS_BODY,
    TRAINING_BODY,
    OTHER;

    /**
     * Whether it may be without a VAT number and known by its tax code alone: bodies that sell nothing need none (DPR 633/72
     * art. 35 asks it of who starts a business, an art or a profession).
     */
    public boolean mayHaveTaxCodeOnly() {
        return switch (this) {
            case ASSOCIATION,
                    FOUNDATION,
                    PUBLIC_BODY,
                    SCHOOL,
                    TRADE_UNION,
                    EMPLOYERS_ASSOCIATION,
                    RELIGIOUS_BODY,
                    TRAINING_BODY,
                    OTHER -> true;
            case COMPANY, SOCIAL_COOPERATIVE_A, SOCIAL_COOPERATIVE_B, SOCIAL_COOPERATIVE_MIXED, RSA, NURSERY -> false;
        };
    }
}
