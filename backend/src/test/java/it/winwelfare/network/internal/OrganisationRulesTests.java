package it.winwelfare.network.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import it.winwelfare.network.NewOrganisation;
import it.winwelfare.network.OrganisationKind;
import it.winwelfare.problems.FieldErrors;
import it.winwelfare.problems.FieldErrors.FieldError;
import it.winwelfare.territory.Municipalities;
import it.winwelfare.testing.SampleOrganisations;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrganisationRulesTests {

    private final OrganisationRules rules = new OrganisationRules(new Municipalities());
    private final String vatNumber = SampleOrganisations.vatNumber();

    @Test
    void keepsTheDataInOneForm() {
        NewOrganisation checked = rules.checked(new NewOrganisation(
                "  P. Plast Srl ",
                OrganisationKind.COMPANY,
                "IT " + vatNumber,
                " ",
                SampleOrganisations.ALBINO,
                " ",
                " Info@Example.ORG ",
                " +39 035 123456 ",
                "https://www.example.org/noi"));
        assertThat(checked)
                .isEqualTo(new NewOrganisation(
                        "P. Plast Srl",
                        OrganisationKind.COMPANY,
                        vatNumber,
                        null,
                        SampleOrganisations.ALBINO,
                        null,
                        "info@example.org",
                        "+39 035 123456",
                        "https://www.example.org/noi"));
    }

    @Test
    void tellsAllFaultsAtOnce() {
        List<FieldError> errors = refused(new NewOrganisation(
                " ",
                OrganisationKind.RSA,
                "12345678901",
                "x",
                "999999",
                "a".repeat(201),
                "nobody",
                "no",
                "javascript:alert(1)"));
        assertThat(errors)
                .extracting(FieldError::field)
                .containsExactlyInAnyOrder(
                        "name", "vatNumber", "taxCode", "municipalityIstat", "address", "email", "phone", "website");
    }

    @Test
    void whoSellsNeedsAVatNumber() {
        assertThat(refused(organisation(OrganisationKind.COMPANY, null, vatNumber)))
                .extracting(FieldError::field, FieldError::code)
                .containsExactly(Tuple.tuple("vatNumber", "vat-number-required"));
    }

    @Test
    void aPublicBodyMayHaveATaxCodeOnly() {
        assertThat(rules.checked(organisation(OrganisationKind.PUBLIC_BODY, null, vatNumber))
                        .taxCode())
                .isEqualTo(vatNumber);
    }

    @Test
    void aPublicBodyNeedsOneOfTheTwo() {
        assertThat(refused(organisation(OrganisationKind.PUBLIC_BODY, null, null)))
                .extracting(FieldError::code)
                .containsExactly("vat-number-or-tax-code-required");
    }

    @Test
    void aSoleTraderHasAPersonsTaxCode() {
        assertThat(rules.checked(organisation(OrganisationKind.COMPANY, vatNumber, "RSSMRA80A01A794J"))
                        .taxCode())
                .isEqualTo("RSSMRA80A01A794J");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"javascript:alert(1)", "ftp://example.org", "https:", "www.example.org", "https://exa mple.org"})
    void linksToNothingButTheWeb(String website) {
        NewOrganisation organisation = new NewOrganisation(
                "P",
                OrganisationKind.COMPANY,
                vatNumber,
                null,
                SampleOrganisations.ALBINO,
                null,
                "a@example.org",
                null,
                website);
        assertThat(refused(organisation)).extracting(FieldError::code).containsExactly("invalid-website");
    }

    private NewOrganisation organisation(OrganisationKind kind, @Nullable String vat, @Nullable String taxCode) {
        return new NewOrganisation(
                "Prova", kind, vat, taxCode, SampleOrganisations.ALBINO, null, "a@example.org", null, null);
    }

    private List<FieldError> refused(NewOrganisation organisation) {
        return catchThrowableOfType(FieldErrors.class, () -> rules.checked(organisation))
                .errors();
    }
}
