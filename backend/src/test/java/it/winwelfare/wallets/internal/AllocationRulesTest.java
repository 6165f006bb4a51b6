package it.winwelfare.wallets.internal;

import static org.assertj.core.api.Assertions.assertThat;

import it.winwelfare.companies.Leftover;
import it.winwelfare.companies.MoneySource;
import it.winwelfare.companies.PlanId;
import it.winwelfare.companies.PlanLine;
import it.winwelfare.companies.PlanState;
import it.winwelfare.companies.WelfarePlan;
import it.winwelfare.employees.EmployeeId;
import it.winwelfare.employees.Participant;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.money.Money;
import it.winwelfare.money.Period;
import it.winwelfare.problems.Rejection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who gets what, until when, and when nobody may. */
class AllocationRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final PlanLine EVERYBODY = new PlanLine(null, Money.euros(300));
    private static final PlanLine CLERKS = new PlanLine("Impiegati", Money.euros(500));
    private static final PlanLine CHIEF = new PlanLine("Dirigenti", Money.euros(900));

    @Test
    void givesEachTheAmountOfTheCategoryAndElseThatOfEverybody() {
        List<Participant> people = people("Impiegati", 2, "Operai", 3);
        Reckoning reckoning = reckon(plan(EVERYBODY, CLERKS), null, people, Set.of());
        assertThat(reckoning.gifts()).hasSize(5);
        assertThat(reckoning.total()).isEqualTo(Money.euros(2 * 500 + 3 * 300));
        assertThat(reckoning.refusal()).isEmpty();
    }

    @Test
    void givesOnlyToTheCategoryThatIsAskedFor() {
        Reckoning reckoning =
                reckon(plan(EVERYBODY, CLERKS), " impiegati ", people("Impiegati", 2, "Operai", 3), Set.of());
        assertThat(reckoning.gifts()).hasSize(2);
        assertThat(reckoning.total()).isEqualTo(Money.euros(1_000));
    }

    @Test
    void leavesOutWhoIsServedAndWhoGetsNothing() {
        List<Participant> people = people("Impiegati", 3, "Operai", 3);
        Reckoning reckoning =
                reckon(plan(CLERKS), null, people, Set.of(people.getFirst().employee()));
        assertThat(reckoning.gifts()).hasSize(2);
        assertThat(reckoning.alreadyServed()).isEqualTo(1);
    }

    @Test
    void refusesWhenNobodyGetsAnything() {
        refused("allocation-nobody", reckon(plan(CLERKS), "Operai", people("Impiegati", 2, "Operai", 3), Set.of()));
        refused("allocation-nobody", reckon(plan(EVERYBODY), "Quadri", people("Operai", 3), Set.of()));
    }

    @Test
    void refusesACategoryOfOnePersonThatGetsItsOwnAmount() {
        List<Participant> people = people("Impiegati", 5, "Dirigenti", 1);
        refused("allocation-for-one-person", reckon(plan(EVERYBODY, CHIEF), null, people, Set.of()));
        refused("allocation-for-one-person", reckon(plan(EVERYBODY, CHIEF), "dirigenti", people, Set.of()));
        refused("allocation-for-one-person", reckon(plan(CHIEF), null, people, Set.of()));
        refused("allocation-for-one-person", reckon(plan(EVERYBODY, CLERKS), "Dirigenti", people, Set.of()));
    }

    @Test
    void allowsTheOnePersonWhenEverybodyGetsTheSame() {
        List<Participant> people = people("Impiegati", 5, "Dirigenti", 1);
        assertThat(reckon(plan(EVERYBODY), "Dirigenti", people, Set.of()).refusal())
                .isEmpty();
        PlanLine same = new PlanLine("Dirigenti", Money.euros(300));
        assertThat(reckon(plan(EVERYBODY, same), null, people, Set.of()).refusal())
                .isEmpty();
    }

    @Test
    void allowsTheOnePersonWhoGetsWhatIsForEverybodyElse() {
        List<Participant> people = people("Impiegati", 5, "Dirigenti", 1);
        assertThat(reckon(plan(EVERYBODY, CLERKS), null, people, Set.of()).refusal())
                .isEmpty();
    }

    @Test
    void allowsACompanyOfOneEmployee() {
        assertThat(reckon(plan(CHIEF), null, people("Dirigenti", 1), Set.of()).refusal())
                .isEmpty();
    }

    @Test
    void allowsAnotherCategoryBesideTheOneOfOnePerson() {
        List<Participant> people = people("Impiegati", 5, "Dirigenti", 1);
        assertThat(reckon(plan(CLERKS, CHIEF), "Impiegati", people, Set.of()).refusal())
                .isEmpty();
    }

    @Test
    void whoGetsNothingIsNotTheOnePersonThatGetsIt() {
        List<Participant> people = people("Impiegati", 5, "Dirigenti", 1);
        assertThat(NotForOnePerson.offended(plan(CLERKS), people, "Dirigenti")).isEmpty();
        assertThat(NotForOnePerson.offended(plan(CLERKS, CHIEF), people, "Dirigenti"))
                .contains("Dirigenti");
    }

    @Test
    void givesOnlyFromAPlanInForce() {
        LocalDate from = LocalDate.of(2026, 1, 1);
        assertThat(PlanOpen.refusal(plan(EVERYBODY), from)).isEmpty();
        assertThat(PlanOpen.refusal(plan(EVERYBODY), from.minusDays(1)))
                .map(Rejection::code)
                .contains("plan-not-started");
        assertThat(PlanOpen.refusal(plan(EVERYBODY), LocalDate.of(2026, 12, 31)))
                .isEmpty();
        assertThat(PlanOpen.refusal(plan(EVERYBODY), LocalDate.of(2027, 1, 1)))
                .map(Rejection::code)
                .contains("plan-over");
        WelfarePlan draft = plan(PlanState.DRAFT, Leftover.RETURN_AT_END, EVERYBODY);
        assertThat(PlanOpen.refusal(draft, from)).map(Rejection::code).contains("plan-not-active");
    }

    @ParameterizedTest
    @CsvSource({
        "0,           , 2026-12-31",
        "0, 2026-06-15, 2026-06-15",
        "0, 2027-06-15, 2026-12-31",
        "0, 2025-06-15, 2025-06-15",
        "3,           , 2027-03-31",
        "3, 2026-06-15, 2026-09-15",
        "3, 2026-06-30, 2026-09-30",
        "3, 2027-02-10, 2027-03-31",
    })
    void closesByThePlansRuleReadForThePeriodOfEmployment(int months, @Nullable LocalDate leftOn, LocalDate closesOn) {
        Leftover leftover = months == 0 ? Leftover.RETURN_AT_END : Leftover.carryOver(months);
        assertThat(ClosingDay.of(plan(PlanState.ACTIVE, leftover, EVERYBODY), leftOn))
                .isEqualTo(closesOn);
    }

    @Test
    void hidesSumsOverOneToFourPeople() {
        assertThat(SmallGroup.hides(0)).isFalse();
        assertThat(SmallGroup.hides(1)).isTrue();
        assertThat(SmallGroup.hides(4)).isTrue();
        assertThat(SmallGroup.hides(5)).isFalse();
    }

    private static void refused(String code, Reckoning reckoning) {
        assertThat(reckoning.refusal()).map(Rejection::code).isEqualTo(Optional.of(code));
    }

    private static Reckoning reckon(
            WelfarePlan plan, @Nullable String category, List<Participant> people, Set<EmployeeId> served) {
        return Reckoning.of(plan, category, people, served, TODAY);
    }

    private static WelfarePlan plan(PlanLine... lines) {
        return plan(PlanState.ACTIVE, Leftover.RETURN_AT_END, lines);
    }

    private static WelfarePlan plan(PlanState state, Leftover leftover, PlanLine... lines) {
        return new WelfarePlan(
                PlanId.next(),
                OrganisationId.next(),
                "Piano 2026",
                Period.ofYear(2026),
                MoneySource.ON_TOP,
                List.of(lines),
                leftover,
                state);
    }

    private static List<Participant> people(Object... categoriesAndCounts) {
        List<Participant> people = new ArrayList<>();
        for (int i = 0; i < categoriesAndCounts.length; i += 2) {
            for (int n = (Integer) categoriesAndCounts[i + 1]; n > 0; n--) {
                people.add(new Participant(EmployeeId.next(), (String) categoriesAndCounts[i], null));
            }
        }
        return people;
    }
}
