package it.winwelfare.employees.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.winwelfare.employees.EmployeeData;
import it.winwelfare.problems.FieldErrors;
import it.winwelfare.territory.Municipalities;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each datum about an employee by itself. */
class EmployeeChecksTest {

    private static final EmployeeData GOOD = new EmployeeData(
            " 0012 ", "rss mra 80a01 a794 j", "Maria  Pia", "D'Àngelo", "M.Rossi@Example.org", "Impiegati", "Albino");

    private final EmployeeChecks checks = new EmployeeChecks(new Municipalities());

    @Test
    void tidiesWhatIsGood() {
        CheckedEmployee checked = checks.require(GOOD);
        assertThat(checked.payrollNumber()).isEqualTo("0012");
        assertThat(checked.taxCode().value()).isEqualTo("RSSMRA80A01A794J");
        assertThat(checked.givenName()).isEqualTo("Maria Pia");
        assertThat(checked.email()).isEqualTo("m.rossi@example.org");
        assertThat(checked.municipalityIstat()).isEqualTo("016004");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Albino", "ALBINO", "albino (BG)", "Albino - BG", "016004", "16004", "A163", "a163"})
    void findsTheMunicipalityByNameAndByEitherCode(String typed) {
        assertThat(checks.require(with("municipality", typed)).municipalityIstat())
                .isEqualTo("016004");
    }

    @ParameterizedTest
    @CsvSource({
        "taxCode, '', field-required",
        "taxCode, RSSMRA80A01A794, tax-code-length",
        "taxCode, RSSMRA80A01A7941, tax-code-form",
        "taxCode, RSSMRA80A01A794A, tax-code-check",
        "taxCode, RSSMRA80A35A794Z, tax-code-date",
        "payrollNumber, '', field-required",
        "payrollNumber, 12345678901234567890123456789012345678901, field-too-long",
        "payrollNumber, =1+1, cell-looks-like-formula",
        "givenName, +39, cell-looks-like-formula",
        "givenName, 123, name-without-letters",
        "familyName, '-Rossi', cell-looks-like-formula",
        "familyName, '@SUM(A1)', cell-looks-like-formula",
        "email, nobody, invalid-email",
        "email, =a@example.org, cell-looks-like-formula",
        "category, ' ', field-required",
        "municipality, Albinno, municipality-not-found-similar",
        "municipality, Roma Capitale, municipality-not-found",
        "municipality, 058091, municipality-not-found",
    })
    void tellsWhatIsWrongWithAField(String field, String value, String code) {
        assertThat(refusals(with(field, value)))
                .extracting(FieldErrors.FieldError::field, FieldErrors.FieldError::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(field, code));
    }

    @Test
    void suggestsTheNearestName() {
        assertThat(refusals(with("municipality", "Clusonne (BG)")).getFirst().arguments())
                .containsEntry("typed", "Clusonne (BG)")
                .containsEntry("suggestion", "Clusone");
    }

    @Test
    void refusesACharacterThatWasLostInAnEncoding() {
        assertThat(refusals(with("givenName", "Niccol\uFFFD")).getFirst().code())
                .isEqualTo("field-not-plain");
    }

    @Test
    void tellsOfAllFieldsAtOnce() {
        EmployeeData bad = new EmployeeData("", "x", "", "", "y", "", "");
        assertThat(refusals(bad))
                .extracting(FieldErrors.FieldError::field)
                .containsExactly(
                        "payrollNumber", "taxCode", "givenName", "familyName", "email", "category", "municipality");
    }

    @Test
    void countsTheChangesBetweenTwoNames() {
        assertThat(NearestName.distance("clusone", "clusone", 5)).isZero();
        assertThat(NearestName.distance("clusne", "clusone", 5)).isEqualTo(1);
        assertThat(NearestName.distance("gandino", "gazzaniga", 9)).isEqualTo(6);
        assertThat(NearestName.distance("gandino", "gazzaniga", 3)).isEqualTo(3);
    }

    private List<FieldErrors.FieldError> refusals(EmployeeData data) {
        List<FieldErrors.FieldError> found = new java.util.ArrayList<>();
        assertThatThrownBy(() -> checks.require(data))
                .isInstanceOfSatisfying(FieldErrors.class, refusal -> found.addAll(refusal.errors()));
        return found;
    }

    private static EmployeeData with(String field, String value) {
        return new EmployeeData(
                field.equals("payrollNumber") ? value : GOOD.payrollNumber(),
                field.equals("taxCode") ? value : GOOD.taxCode(),
                field.equals("givenName") ? value : GOOD.givenName(),
                field.equals("familyName") ? value : GOOD.familyName(),
                field.equals("email") ? value : GOOD.email(),
                field.equals("category") ? value : GOOD.category(),
                field.equals("municipality") ? value : GOOD.municipality());
    }
}
