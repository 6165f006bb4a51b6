package it.winwelfare.catalogue.internal;

import it.winwelfare.catalogue.Category;
import it.winwelfare.fiscal.VatTreatment;
import it.winwelfare.network.OrganisationKind;
import it.winwelfare.problems.Refused;
import it.winwelfare.problems.Rejection;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which VAT treatment a provider may choose for a service. The rate depends on provider, service and beneficiary; what can be
 * told from the first two is told here, when the offer is written, and the rest is confirmed by the reviewer. Sources: the law that
 * {@link VatTreatment#law()} names, with its mark; the table of treatments in the platform's regulation.
 */
public enum VatPolicy {
    /** A category has its usual treatments: no exempt ironing, no school at 10%. */
    USUAL_FOR_THE_CATEGORY("vat-not-of-category", null) {
        @Override
        boolean allows(Category category, OrganisationKind kind, VatTreatment vat) {
            return category.usual().contains(vat);
        }
    },
    /** Tab. A parte II-bis n. 1: the 5% is for social cooperatives and their consortia, of whatever type. */
    REDUCED_5_IS_OF_SOCIAL_COOPERATIVES("vat-5-only-social-cooperatives", VatTreatment.REDUCED_5) {
        @Override
        boolean allows(Category category, OrganisationKind kind, VatTreatment vat) {
            return SOCIAL_COOPERATIVES.contains(kind);
        }
    },
    /** Art. 10 n. 27-ter: public bodies and non-commercial bodies of the third sector; social cooperatives have the 5% instead. */
    EXEMPT_27TER_IS_OF_PUBLIC_AND_THIRD_SECTOR(
            "vat-27ter-only-public-or-third-sector", VatTreatment.EXEMPT_ART10_27TER) {
        @Override
        boolean allows(Category category, OrganisationKind kind, VatTreatment vat) {
            return PUBLIC_OR_THIRD_SECTOR.contains(kind);
        }
    },
    /** Art. 10 n. 20: schools and training bodies that the State recognises; an ordinary company or a nursing home is none. */
    EXEMPT_20_IS_OF_RECOGNISED_SCHOOLS("vat-20-only-recognised-schools", VatTreatment.EXEMPT_ART10_20) {
        @Override
        boolean allows(Category category, OrganisationKind kind, VatTreatment vat) {
            return kind != OrganisationKind.COMPANY && kind != OrganisationKind.RSA;
        }
    },
    /** L. 190/2014: the flat-rate scheme is for natural persons in business, which register as a company or as another kind. */
    FLAT_RATE_IS_OF_SELF_EMPLOYED("vat-flat-rate-only-self-employed", VatTreatment.FLAT_RATE_SCHEME) {
        @Override
        boolean allows(Category category, OrganisationKind kind, VatTreatment vat) {
            return kind == OrganisationKind.COMPANY || kind == OrganisationKind.OTHER;
        }
    };

    private static final Set<OrganisationKind> SOCIAL_COOPERATIVES = EnumSet.of(
            OrganisationKind.SOCIAL_COOPERATIVE_A,
            OrganisationKind.SOCIAL_COOPERATIVE_B,
            OrganisationKind.SOCIAL_COOPERATIVE_MIXED);
    private static final Set<OrganisationKind> PUBLIC_OR_THIRD_SECTOR = EnumSet.of(
            OrganisationKind.PUBLIC_BODY,
            OrganisationKind.ASSOCIATION,
            OrganisationKind.FOUNDATION,
            OrganisationKind.RELIGIOUS_BODY);

    private final String code;
    private final @Nullable VatTreatment only;

    VatPolicy(String code, @Nullable VatTreatment only) {
        this.code = code;
        this.only = only;
    }

    abstract boolean allows(Category category, OrganisationKind kind, VatTreatment vat);

    /** The first rule that the choice breaks, as a refusal that names it; empty if it may be chosen. */
    public static Optional<Rejection> objection(Category category, OrganisationKind kind, VatTreatment vat) {
        return Arrays.stream(values())
                .filter(policy -> policy.only == null || policy.only == vat)
                .filter(policy -> !policy.allows(category, kind, vat))
                .findFirst()
                .map(policy -> Refused.invalidField(
                        "vat", policy.code, "law", vat.law().citation()));
    }
}
