package it.winwelfare.programmes.internal;

import static org.assertj.core.api.Assertions.assertThat;

import it.winwelfare.ledger.Account;
import it.winwelfare.money.Money;
import it.winwelfare.money.Percentage;
import it.winwelfare.programmes.BudgetLineId;
import it.winwelfare.programmes.Contribution;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BestLineTests {

    private static final LocalDate NEXT_YEAR = LocalDate.of(2027, 12, 31);
    private static final Money PRICE = Money.euros(100);

    @Test
    void takesTheLineThatGivesMost() {
        Candidate thirty = candidate(30, Money.euros(500), NEXT_YEAR);
        Candidate fifty = candidate(50, Money.euros(500), NEXT_YEAR);
        assertThat(choice(thirty, fifty)).contains(new Contribution(fifty.line(), fifty.name(), Money.euros(50)));
    }

    @Test
    void theCapOfThePersonBoundsIt() {
        Candidate almostUsed = candidate(50, Money.euros(7), NEXT_YEAR);
        assertThat(choice(almostUsed)).map(Contribution::amount).contains(Money.euros(7));
        assertThat(choice(candidate(50, Money.ZERO, NEXT_YEAR))).isEmpty();
    }

    @Test
    void theMoneyOfTheLineBoundsIt() {
        Candidate line = candidate(50, Money.euros(500), NEXT_YEAR);
        assertThat(BestLine.of(List.of(line), PRICE, Map.of(account(line), Money.cents(1_234))))
                .map(Contribution::amount)
                .contains(Money.cents(1_234));
        assertThat(BestLine.of(List.of(line), PRICE, Map.of())).isEmpty();
    }

    @Test
    void aWholeShareNeverPaysMoreThanThePrice() {
        assertThat(choice(candidate(100, Money.euros(500), NEXT_YEAR)))
                .map(Contribution::amount)
                .contains(PRICE);
    }

    @Test
    void aShareIsRoundedHalfUpToTheCent() {
        Candidate third =
                new Candidate(BudgetLineId.next(), "Terzo", Percentage.basisPoints(3_333), Money.euros(500), NEXT_YEAR);
        assertThat(BestLine.of(List.of(third), Money.cents(50), Map.of(account(third), Money.euros(1))))
                .map(Contribution::amount)
                .contains(Money.cents(17));
    }

    @Test
    void ofEqualLinesTheOneThatEndsFirstIsTaken() {
        Candidate later = candidate(30, Money.euros(500), NEXT_YEAR);
        Candidate sooner = candidate(30, Money.euros(500), NEXT_YEAR.minusMonths(6));
        assertThat(choice(later, sooner)).map(Contribution::line).contains(sooner.line());
    }

    @Test
    void ofLinesEqualInAllTheOneOpenedFirstIsTakenInWhateverOrderTheyCome() {
        List<Candidate> lines = new ArrayList<>(Stream.generate(() -> candidate(30, Money.euros(500), NEXT_YEAR))
                .limit(8)
                .toList());
        Candidate first = lines.getFirst();
        for (int i = 0; i < 8; i++) {
            Collections.rotate(lines, 1);
            assertThat(choice(lines.toArray(Candidate[]::new)))
                    .map(Contribution::line)
                    .contains(first.line());
        }
    }

    private static Candidate candidate(int percent, Money capLeft, LocalDate endsOn) {
        return new Candidate(BudgetLineId.next(), "Linea " + percent, Percentage.percent(percent), capLeft, endsOn);
    }

    private static Optional<Contribution> choice(Candidate... candidates) {
        Map<Account, Money> rich =
                Stream.of(candidates).collect(Collectors.toMap(BestLineTests::account, line -> Money.euros(1_000)));
        return BestLine.of(List.of(candidates), PRICE, rich);
    }

    private static Account account(Candidate line) {
        return Account.grantLine(line.line().value());
    }
}
