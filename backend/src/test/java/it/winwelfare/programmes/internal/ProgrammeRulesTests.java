package it.winwelfare.programmes.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import it.winwelfare.money.Money;
import it.winwelfare.money.Percentage;
import it.winwelfare.money.Period;
import it.winwelfare.network.AllianceId;
import it.winwelfare.problems.FieldErrors;
import it.winwelfare.problems.FieldErrors.FieldError;
import it.winwelfare.programmes.CoFundingRule;
import it.winwelfare.programmes.NewBudgetLine;
import it.winwelfare.programmes.NewProject;
import it.winwelfare.programmes.ProjectId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ProgrammeRulesTests {

    /** The last project of the plan 2017-2018: it took what was left, less than it had asked for. */
    private static final NewProject LAST = project("58539", "18539", "40000", "24078.25", 8, 145);

    @Test
    void takesAProjectThatWasAwardedLessThanItAskedFor() {
        assertThat(ProjectRules.checked(LAST)).isEqualTo(LAST);
    }

    @Test
    void theFiguresOfAProjectAddUp() {
        assertThat(codes(() -> ProjectRules.checked(project("58539", "18000", "40000", "24078.25", 8, 145))))
                .containsExactly("project-figures-differ");
    }

    @Test
    void nobodyIsAwardedMoreThanWasAskedFor() {
        assertThat(codes(() -> ProjectRules.checked(project("60000", "20000", "40000", "40000.01", 8, 145))))
                .containsExactly("award-above-request");
    }

    @Test
    void refusesFiguresBelowZeroOrBeyondAllMeasure() {
        assertThat(codes(() -> ProjectRules.checked(project("-1", "100000000.01", "-1", "-1", 0, 1_001))))
                .containsExactly(
                        "number-out-of-range",
                        "number-out-of-range",
                        "amount-negative",
                        "amount-too-large",
                        "amount-negative",
                        "amount-negative");
    }

    @Test
    void takesASoundLine() {
        NewBudgetLine line = line(Money.euros(1), Percentage.ALL, Set.of("nido"), Money.euros(1));
        assertThat(BudgetLineRules.checked(line)).isEqualTo(line);
    }

    @Test
    void refusesALineThatGivesNothingOrHasNoMoney() {
        assertThat(codes(() ->
                        BudgetLineRules.checked(line(Money.ZERO, Percentage.ZERO, Set.of("Nido"), Money.cents(-1)))))
                .containsExactly("amount-not-positive", "share-zero", "amount-not-positive", "unknown-category");
    }

    @Test
    void aLineLastsFiveYearsAtMost() {
        LocalDate start = LocalDate.of(2026, 11, 1);
        NewBudgetLine line = new NewBudgetLine(
                AllianceId.next(),
                ProjectId.next(),
                "Linea",
                Money.euros(1),
                new Period(start, start.plusMonths(60).plusDays(1)),
                new CoFundingRule(Percentage.ALL, Set.of(), Money.euros(1)));
        assertThat(codes(() -> BudgetLineRules.checked(line))).containsExactly("line-period-too-long");
    }

    @Test
    void aRuleWithoutCategoriesCoversAll() {
        assertThat(new CoFundingRule(Percentage.ALL, Set.of(), Money.euros(1)).covers("nido"))
                .isTrue();
        assertThat(new CoFundingRule(Percentage.ALL, Set.of("nido"), Money.euros(1)).covers("nido"))
                .isTrue();
        assertThat(new CoFundingRule(Percentage.ALL, Set.of("nido"), Money.euros(1)).covers("stireria"))
                .isFalse();
    }

    private static NewProject project(String cost, String own, String requested, String awarded, int rank, int score) {
        return new NewProject(
                "2017-2018",
                rank,
                AllianceId.next(),
                "Progettare insieme",
                Money.parse(cost),
                Money.parse(own),
                Money.parse(requested),
                Money.parse(awarded),
                score);
    }

    private static NewBudgetLine line(Money awarded, Percentage share, Set<String> categories, Money cap) {
        return new NewBudgetLine(
                AllianceId.next(),
                ProjectId.next(),
                "Linea",
                awarded,
                Period.ofYear(2027),
                new CoFundingRule(share, categories, cap));
    }

    private static List<String> codes(ThrowingCallable call) {
        return catchThrowableOfType(FieldErrors.class, call).errors().stream()
                .map(FieldError::code)
                .toList();
    }
}
