package it.winwelfare.companies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import it.winwelfare.companies.Leftover.Kind;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.money.Money;
import it.winwelfare.money.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WelfarePlanTests {

    @Test
    void aCategorysOwnLineComesBeforeTheOneForEverybody() {
        WelfarePlan plan = plan(new PlanLine(null, Money.euros(200)), new PlanLine("Operai", Money.euros(300)));
        assertThat(plan.amountFor("operai ")).contains(Money.euros(300));
        assertThat(plan.amountFor("Impiegati")).contains(Money.euros(200));
    }

    @Test
    void whoHasNoLineGetsNothing() {
        assertThat(plan(new PlanLine("Operai", Money.euros(300))).amountFor("Impiegati"))
                .isEmpty();
    }

    @Test
    void moneyGoesBackWhenThePeriodEnds() {
        assertThat(Leftover.RETURN_AT_END.expiresOn(Period.ofYear(2026))).isEqualTo(LocalDate.of(2026, 12, 31));
    }

    @Test
    void moneyIsCarriedFromTheEndOfAMonthToTheEndOfAMonth() {
        Period winter = new Period(LocalDate.of(2026, 9, 1), LocalDate.of(2027, 2, 28));
        assertThat(Leftover.carryOver(1).expiresOn(winter)).isEqualTo(LocalDate.of(2027, 3, 31));
        assertThat(Leftover.carryOver(12).expiresOn(winter)).isEqualTo(LocalDate.of(2028, 2, 29));
    }

    @Test
    void moneyIsCarriedToTheSameDayElsewhere() {
        Period period = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 6, 15));
        assertThat(Leftover.carryOver(6).expiresOn(period)).isEqualTo(LocalDate.of(2026, 12, 15));
    }

    @Test
    void theMonthsFitTheRule() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Leftover(Kind.RETURN_AT_END, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Leftover(Kind.CARRY_OVER, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Leftover(Kind.CARRY_OVER, 25));
    }

    @Test
    void aPlanGoesForwardOneStepAtATime() {
        for (PlanState from : PlanState.values()) {
            for (PlanState to : PlanState.values()) {
                boolean step = from == PlanState.DRAFT && to == PlanState.ACTIVE
                        || from == PlanState.ACTIVE && to == PlanState.ENDED;
                assertThat(from.canBecome(to)).as("%s to %s", from, to).isEqualTo(step);
            }
        }
    }

    @Test
    void aCarnetThatWasNeverChosenAllowsAll() {
        assertThat(new Carnet(OrganisationId.next(), false, Set.of()).allows("nido"))
                .isTrue();
    }

    @Test
    void aChosenCarnetAllowsItsCategoriesAlone() {
        Carnet carnet = new Carnet(OrganisationId.next(), true, Set.of("nido"));
        assertThat(carnet.allows("nido")).isTrue();
        assertThat(carnet.allows("baby-sitting")).isFalse();
    }

    private static WelfarePlan plan(PlanLine... lines) {
        return new WelfarePlan(
                PlanId.next(),
                OrganisationId.next(),
                "P",
                Period.ofYear(2026),
                MoneySource.ON_TOP,
                List.of(lines),
                Leftover.RETURN_AT_END,
                PlanState.ACTIVE);
    }
}
