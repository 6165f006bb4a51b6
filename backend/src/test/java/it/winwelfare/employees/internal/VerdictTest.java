package it.winwelfare.employees.internal;

import static org.assertj.core.api.Assertions.assertThat;

import it.winwelfare.employees.EmployeeId;
import it.winwelfare.employees.ImportRow.Change;
import it.winwelfare.employees.SamplePeople;
import it.winwelfare.identifiers.CodiceFiscale;
import it.winwelfare.problems.FieldErrors;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a row means beside what is known. */
class VerdictTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final KnownEmployee ANNA = known(1, "M1", "anna@example.org", null);

    @Test
    void isNewWhenNobodyHasTheTaxCode() {
        assertThat(judge(told(2, "M2", "b@example.org", "Operai"), ANNA)).isInstanceOf(Verdict.New.class);
    }

    @Test
    void isUnchangedWhenItSaysWhatIsKnown() {
        assertThat(judge(told(1, "M1", "anna@example.org", "Operai"), ANNA)).isInstanceOf(Verdict.Unchanged.class);
    }

    @Test
    void leavesAnAddressThatIsNotTold() {
        assertThat(judge(told(1, "M1", null, "Operai"), ANNA)).isInstanceOf(Verdict.Unchanged.class);
        Verdict verdict = judge(told(1, "M9", null, "Operai"), ANNA);
        assertThat(((Verdict.Changed) verdict).email()).isEqualTo("anna@example.org");
    }

    @Test
    void tellsEachDatumThatChanges() {
        Verdict.Changed verdict = (Verdict.Changed) judge(told(1, "M9", "new@example.org", "Quadri"), ANNA);
        assertThat(verdict.changes())
                .containsExactly(
                        new Change("payrollNumber", "M1", "M9"),
                        new Change("email", "anna@example.org", "new@example.org"),
                        new Change("category", "Operai", "Quadri"));
        assertThat(verdict.back()).isFalse();
    }

    @Test
    void takesSomebodyBackWhoHadLeft() {
        KnownEmployee gone = known(1, "M1", "anna@example.org", TODAY.minusDays(1));
        Verdict.Changed verdict = (Verdict.Changed) judge(told(1, "M1", "anna@example.org", "Operai"), gone);
        assertThat(verdict.back()).isTrue();
        assertThat(verdict.leftOn()).isNull();
        assertThat(verdict.changes()).containsExactly(new Change("leftOn", "2026-11-21", ""));
    }

    @Test
    void keepsALastDayThatIsStillToCome() {
        KnownEmployee leaving = known(1, "M1", "anna@example.org", TODAY);
        assertThat(judge(told(1, "M1", "anna@example.org", "Operai"), leaving)).isInstanceOf(Verdict.Unchanged.class);
    }

    @Test
    void refusesThePayrollNumberAndTheAddressOfAnotherPerson() {
        Verdict.Clash verdict = (Verdict.Clash) judge(told(2, "M1", "anna@example.org", "Operai"), ANNA);
        assertThat(verdict.noted().errors())
                .extracting(FieldErrors.FieldError::code)
                .containsExactly("payroll-number-taken", "email-of-another");
        assertThat(verdict.noted().errors().getFirst().arguments()).containsEntry("name", "Anna " + ANNA.familyName());
        assertThat(verdict.refusal()).isInstanceOf(FieldErrors.class);
    }

    @Test
    void spellsACategoryAsItWasSpeltFirst() {
        CategorySpelling spelling = new CategorySpelling(List.of("Impiegati"));
        assertThat(spelling.of("IMPIEGATI")).isEqualTo("Impiegati");
        assertThat(spelling.of("quadri")).isEqualTo("quadri");
        assertThat(spelling.of("Quadri")).isEqualTo("quadri");
    }

    @Test
    void tellsWhereAThingWasSaidBefore() {
        SeenInFile seen = new SeenInFile();
        assertThat(seen.isNew(told(1, "M1", "a@example.org", "x"), 2, FieldErrors.collect()))
                .isTrue();
        FieldErrors.Collector errors = FieldErrors.collect();
        assertThat(seen.isNew(told(1, "M1", "a@example.org", "x"), 7, errors)).isFalse();
        assertThat(errors.errors())
                .extracting(FieldErrors.FieldError::code)
                .containsExactly("tax-code-twice-in-file", "payroll-number-twice-in-file", "email-twice-in-file");
        assertThat(errors.errors())
                .allSatisfy(error -> assertThat(error.arguments()).containsEntry("line", 2));
    }

    private static Verdict judge(CheckedEmployee told, KnownEmployee... known) {
        return Verdict.of(told, new KnownPeople(List.of(known)), TODAY);
    }

    private static CheckedEmployee told(int person, String number, @Nullable String email, String category) {
        return new CheckedEmployee(
                number,
                new CodiceFiscale(SamplePeople.taxCode(person)),
                "Anna",
                SamplePeople.familyName(person),
                email,
                category,
                "016004");
    }

    private static KnownEmployee known(int person, String number, String email, @Nullable LocalDate leftOn) {
        return new KnownEmployee(
                EmployeeId.next(),
                number,
                SamplePeople.taxCode(person),
                "Anna",
                SamplePeople.familyName(person),
                email,
                "Operai",
                "016004",
                leftOn);
    }
}
