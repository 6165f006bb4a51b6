package it.winwelfare.employees.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.winwelfare.employees.Employee;
import it.winwelfare.employees.EmployeeId;
import it.winwelfare.employees.NewFamilyMember;
import it.winwelfare.employees.SamplePeople;
import it.winwelfare.fiscal.Relationship;
import it.winwelfare.identifiers.CodiceFiscale;
import it.winwelfare.identifiers.Sex;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.problems.FieldErrors;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What an employee may declare about a relative. */
class DeclarationTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate BORN = LocalDate.of(2019, 5, 4);
    private static final String CODE =
            CodiceFiscale.generate("Rossi", "Luca", BORN, Sex.MALE, "A794").value();
    private static final Employee EMPLOYEE = new Employee(
            EmployeeId.next(),
            OrganisationId.next(),
            "1",
            new CodiceFiscale(SamplePeople.taxCode(1)),
            "Anna",
            "Bianchi",
            null,
            "Operai",
            "016004",
            null,
            true,
            null);

    @Test
    void acceptsARelativeWithAndWithoutTaxCode() {
        assertThat(declare(child(CODE.toLowerCase(), BORN)).taxCode()).isEqualTo(new CodiceFiscale(CODE));
        assertThat(declare(child(" ", BORN)).taxCode()).isNull();
        assertThat(declare(child(null, TODAY)).bornOn()).isEqualTo(TODAY);
    }

    @Test
    void refusesATaxCodeOfAnotherBirthDate() {
        refused("taxCode", "tax-code-other-birth-date", child(CODE, BORN.plusDays(1)));
        refused("taxCode", "tax-code-other-birth-date", child(CODE, BORN.minusYears(1)));
    }

    @Test
    void acceptsATaxCodeOfThePersonAHundredYearsOlder() {
        LocalDate old = BORN.minusYears(100);
        assertThat(declare(child(CODE, old)).bornOn()).isEqualTo(old);
    }

    @Test
    void refusesAWrongTaxCode() {
        String wrong = CODE.substring(0, 15) + (CODE.charAt(15) == 'A' ? 'B' : 'A');
        refused("taxCode", "tax-code-check", child(wrong, BORN));
    }

    @Test
    void refusesTheEmployee() {
        LocalDate bornOn = EMPLOYEE.taxCode().birthDate(TODAY);
        refused("taxCode", "relative-is-employee", child(EMPLOYEE.taxCode().value(), bornOn));
        refused(
                "relationship",
                "relative-is-employee",
                new NewFamilyMember("A", "B", Relationship.SELF, BORN, null, true, false));
    }

    @Test
    void refusesTheSamePersonTwice() {
        assertThatThrownBy(() -> Declaration.of(child(CODE, BORN), EMPLOYEE, List.of(CODE), TODAY))
                .isInstanceOfSatisfying(
                        FieldErrors.class,
                        refusal ->
                                assertThat(refusal.errors().getFirst().code()).isEqualTo("relative-declared-twice"));
    }

    @Test
    void refusesABirthToComeAndOneTooLongAgo() {
        refused("bornOn", "birth-date-impossible", child(null, TODAY.plusDays(1)));
        refused("bornOn", "birth-date-impossible", child(null, TODAY.minusYears(131)));
    }

    @Test
    void refusesANameThatIsNone() {
        refused(
                "givenName",
                "field-required",
                new NewFamilyMember(" ", "B", Relationship.CHILD, BORN, null, true, false));
        refused(
                "familyName",
                "name-without-letters",
                new NewFamilyMember("A", "12", Relationship.CHILD, BORN, null, true, false));
        refused(
                "familyName",
                "field-too-long",
                new NewFamilyMember("A", "x".repeat(81), Relationship.CHILD, BORN, null, true, false));
    }

    private static Declaration declare(NewFamilyMember typed) {
        return Declaration.of(typed, EMPLOYEE, List.of(), TODAY);
    }

    private static void refused(String field, String code, NewFamilyMember typed) {
        assertThatThrownBy(() -> declare(typed)).isInstanceOfSatisfying(FieldErrors.class, refusal -> {
            assertThat(refusal.errors()).hasSize(1);
            assertThat(refusal.errors().getFirst().field()).isEqualTo(field);
            assertThat(refusal.errors().getFirst().code()).isEqualTo(code);
        });
    }

    private static NewFamilyMember child(@Nullable String taxCode, LocalDate bornOn) {
        return new NewFamilyMember("Luca", "Rossi", Relationship.CHILD, bornOn, taxCode, true, false);
    }
}
