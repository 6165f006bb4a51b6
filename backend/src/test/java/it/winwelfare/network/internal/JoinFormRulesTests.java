package it.winwelfare.network.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import it.winwelfare.network.Applicant;
import it.winwelfare.network.JoinForm;
import it.winwelfare.network.OrganisationKind;
import it.winwelfare.problems.FieldErrors;
import it.winwelfare.problems.FieldErrors.FieldError;
import it.winwelfare.territory.Municipalities;
import it.winwelfare.testing.SampleOrganisations;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JoinFormRulesTests {

    private final JoinFormRules rules = new JoinFormRules(new OrganisationRules(new Municipalities()));
    private final JoinForm sound = SampleOrganisations.joinForm(Applicant.COMPANY);

    @Test
    void takesASoundForm() {
        assertThat(rules.checked(sound)).isEqualTo(sound);
    }

    @Test
    void tellsAllFaultsAtOnceByTheNamesOfTheFields() {
        List<FieldError> errors = refused(new JoinForm(
                Applicant.COMPANY,
                "x".repeat(161),
                OrganisationKind.COMPANY,
                "01234567890",
                "",
                "\u0000",
                "a@b",
                "telefono",
                0,
                "m".repeat(2001)));
        assertThat(errors)
                .extracting(FieldError::field)
                .containsExactlyInAnyOrder(
                        "organisationName",
                        "vatOrTaxCode",
                        "municipalityIstat",
                        "contactName",
                        "contactEmail",
                        "phone",
                        "employees",
                        "message");
    }

    @Test
    void readsAPublicBodysNumberAsItsTaxCode() {
        String number = SampleOrganisations.vatNumber();
        assertThat(rules.checked(form(OrganisationKind.PUBLIC_BODY, " " + number + " "))
                        .vatOrTaxCode())
                .isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RSSMRA80A01A794J", "00000000000", "123", "IT", "01234567890", "DE123456789"})
    void aCompanysNumberMustBeAVatNumber(String number) {
        assertThat(refused(form(OrganisationKind.COMPANY, number)))
                .extracting(FieldError::field)
                .containsExactly("vatOrTaxCode");
    }

    private JoinForm form(OrganisationKind kind, String number) {
        return new JoinForm(
                sound.applicant(),
                sound.organisationName(),
                kind,
                number,
                sound.municipalityIstat(),
                sound.contactName(),
                sound.contactEmail(),
                null,
                null,
                "Due righe\ndi messaggio");
    }

    private List<FieldError> refused(JoinForm form) {
        return catchThrowableOfType(FieldErrors.class, () -> rules.checked(form))
                .errors();
    }
}
