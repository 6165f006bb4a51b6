package it.winwelfare.catalogue.internal;

import static it.winwelfare.fiscal.VatTreatment.EXEMPT_ART10_18;
import static it.winwelfare.fiscal.VatTreatment.EXEMPT_ART10_20;
import static it.winwelfare.fiscal.VatTreatment.EXEMPT_ART10_21;
import static it.winwelfare.fiscal.VatTreatment.EXEMPT_ART10_27TER;
import static it.winwelfare.fiscal.VatTreatment.FLAT_RATE_SCHEME;
import static it.winwelfare.fiscal.VatTreatment.ORDINARY_22;
import static it.winwelfare.fiscal.VatTreatment.REDUCED_10;
import static it.winwelfare.fiscal.VatTreatment.REDUCED_5;
import static org.assertj.core.api.Assertions.assertThat;

import it.winwelfare.catalogue.Categories;
import it.winwelfare.fiscal.VatTreatment;
import it.winwelfare.network.OrganisationKind;
import it.winwelfare.problems.Rejection;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VatPolicyTests {

    private static final Set<OrganisationKind> SOCIAL_COOPERATIVES = EnumSet.of(
            OrganisationKind.SOCIAL_COOPERATIVE_A,
            OrganisationKind.SOCIAL_COOPERATIVE_B,
            OrganisationKind.SOCIAL_COOPERATIVE_MIXED);

    private final Categories categories = new Categories();

    @Test
    void nurseriesAreExemptWhoeverRunsThem() {
        for (OrganisationKind kind : OrganisationKind.values()) {
            allows("nursery", kind, EXEMPT_ART10_21);
        }
    }

    @Test
    void theFivePerCentIsOfSocialCooperativesAlone() {
        for (OrganisationKind kind : OrganisationKind.values()) {
            if (SOCIAL_COOPERATIVES.contains(kind)) {
                allows("home-care", kind, REDUCED_5);
            } else {
                refuses("home-care", kind, REDUCED_5, "vat-5-only-social-cooperatives");
            }
        }
    }

    @Test
    void homeCareIsExemptForPublicAndThirdSectorBodiesAndNotForCooperatives() {
        allows("home-care", OrganisationKind.PUBLIC_BODY, EXEMPT_ART10_27TER);
        allows("home-care", OrganisationKind.FOUNDATION, EXEMPT_ART10_27TER);
        refuses(
                "home-care",
                OrganisationKind.SOCIAL_COOPERATIVE_A,
                EXEMPT_ART10_27TER,
                "vat-27ter-only-public-or-third-sector");
        refuses("home-care", OrganisationKind.COMPANY, EXEMPT_ART10_27TER, "vat-27ter-only-public-or-third-sector");
    }

    @Test
    void householdServicesAreNeverExemptOrReduced() {
        for (VatTreatment vat : VatTreatment.values()) {
            if (vat != ORDINARY_22 && vat != FLAT_RATE_SCHEME) {
                refuses("laundry-ironing", OrganisationKind.SOCIAL_COOPERATIVE_B, vat, "vat-not-of-category");
            }
        }
        allows("laundry-ironing", OrganisationKind.SOCIAL_COOPERATIVE_B, ORDINARY_22);
    }

    @Test
    void schoolsAreRecognisedBodies() {
        allows("courses", OrganisationKind.TRAINING_BODY, EXEMPT_ART10_20);
        refuses("courses", OrganisationKind.COMPANY, EXEMPT_ART10_20, "vat-20-only-recognised-schools");
    }

    @Test
    void theFlatRateIsOfTheSelfEmployed() {
        allows("psychological-support", OrganisationKind.OTHER, FLAT_RATE_SCHEME);
        refuses(
                "psychological-support",
                OrganisationKind.FOUNDATION,
                FLAT_RATE_SCHEME,
                "vat-flat-rate-only-self-employed");
        allows("psychological-support", OrganisationKind.COMPANY, EXEMPT_ART10_18);
    }

    @Test
    void transportAloneIsAtTenPerCent() {
        assertThat(categories.all().stream()
                        .filter(category -> category.usual().contains(REDUCED_10))
                        .map(category -> category.code()))
                .containsExactlyInAnyOrder(
                        "school-transport", "assisted-transport", "public-transport-pass", "company-shuttle");
    }

    @Test
    void everyCategoryCanBeOfferedBySomebody() {
        assertThat(categories.all())
                .allMatch(category -> Arrays.stream(OrganisationKind.values())
                        .anyMatch(kind -> category.usual().stream()
                                .anyMatch(vat ->
                                        VatPolicy.objection(category, kind, vat).isEmpty())));
    }

    private void allows(String category, OrganisationKind kind, VatTreatment vat) {
        assertThat(VatPolicy.objection(categories.require(category), kind, vat)).isEmpty();
    }

    private void refuses(String category, OrganisationKind kind, VatTreatment vat, String code) {
        assertThat(VatPolicy.objection(categories.require(category), kind, vat))
                .get()
                .extracting(Rejection::code)
                .isEqualTo(code);
    }
}
