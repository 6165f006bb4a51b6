package it.winwelfare.companies.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import it.winwelfare.companies.Leftover;
import it.winwelfare.companies.MoneySource;
import it.winwelfare.companies.NewPlan;
import it.winwelfare.companies.PlanLine;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.money.Money;
import it.winwelfare.money.Period;
import it.winwelfare.problems.FieldErrors;
import it.winwelfare.problems.FieldErrors.FieldError;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanRulesTests {

    private static final Money HUNDRED = Money.euros(100);

    @Test
    void keepsTheTextsWithoutOuterSpaces() {
        NewPlan checked = PlanRules.checked(
                plan(" Welfare 2026 ", new PlanLine(" Operai ", HUNDRED), new PlanLine(" ", HUNDRED)));
        assertThat(checked.name()).isEqualTo("Welfare 2026");
        assertThat(checked.lines()).containsExactly(new PlanLine("Operai", HUNDRED), new PlanLine(null, HUNDRED));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE})
    void refusesAmountsThatAreNotPositive(long cents) {
        assertThat(refused(plan("P", new PlanLine(null, Money.cents(cents)))))
                .extracting(FieldError::field, FieldError::code)
                .containsExactly(tuple("lines[0].amount", "amount-not-positive"));
    }

    @Test
    void refusesAmountsBeyondAllMeasure() {
        assertThat(PlanRules.checked(plan("P", new PlanLine(null, Money.euros(100_000)))))
                .isNotNull();
        assertThat(refused(plan("P", new PlanLine(null, Money.cents(10_000_001)))))
                .extracting(FieldError::field, FieldError::code)
                .containsExactly(tuple("lines[0].amount", "amount-too-large"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"RSSMRA80A01A794J", "rssmra80a01a794j", "anna.bianchi@example.org"})
    void refusesAWelfareForOnePerson(String person) {
        assertThat(refused(plan("P", new PlanLine(null, HUNDRED), new PlanLine(person, HUNDRED))))
                .extracting(FieldError::field, FieldError::code)
                .containsExactly(tuple("lines[1].category", "plan-for-one-person"));
    }

    @Test
    void refusesACategoryTwiceWhateverItsCase() {
        assertThat(refused(plan("P", new PlanLine("Operai", HUNDRED), new PlanLine("OPERAI ", HUNDRED))))
                .extracting(FieldError::field, FieldError::code)
                .containsExactly(tuple("lines[1].category", "plan-category-twice"));
    }

    @Test
    void refusesEverybodyTwice() {
        assertThat(refused(plan("P", new PlanLine(null, HUNDRED), new PlanLine("", HUNDRED))))
                .extracting(FieldError::code)
                .containsExactly("plan-category-twice");
    }

    @Test
    void refusesAPlanThatGivesNothingToNobody() {
        assertThat(refused(plan("P"))).extracting(FieldError::code).containsExactly("plan-without-lines");
    }

    @Test
    void refusesMoreLinesThanAnyContractHas() {
        PlanLine[] lines = Collections.nCopies(51, new PlanLine("x", HUNDRED)).toArray(PlanLine[]::new);
        assertThat(refused(plan("P", lines)))
                .extracting(FieldError::field, FieldError::code)
                .containsExactly(tuple("lines", "too-many"));
    }

    @Test
    void aPeriodHasThreeYearsAtMost() {
        LocalDate start = LocalDate.of(2026, 1, 1);
        assertThat(PlanRules.checked(plan(new Period(start, LocalDate.of(2028, 12, 31)))))
                .isNotNull();
        assertThat(refused(plan(new Period(start, LocalDate.of(2029, 1, 1)))))
                .extracting(FieldError::field, FieldError::code)
                .containsExactly(tuple("period", "plan-period-too-long"));
    }

    private static NewPlan plan(String name, PlanLine... lines) {
        return new NewPlan(
                OrganisationId.next(),
                name,
                Period.ofYear(2026),
                MoneySource.ON_TOP,
                List.of(lines),
                Leftover.RETURN_AT_END);
    }

    private static NewPlan plan(Period period) {
        return new NewPlan(
                OrganisationId.next(),
                "P",
                period,
                MoneySource.CONTRACT,
                List.of(new PlanLine(null, HUNDRED)),
                Leftover.RETURN_AT_END);
    }

    private static List<FieldError> refused(NewPlan plan) {
        return catchThrowableOfType(FieldErrors.class, () -> PlanRules.checked(plan))
                .errors();
    }
}
