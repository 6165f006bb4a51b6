package it.winwelfare.wallets.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.winwelfare.companies.MoneySource;
import it.winwelfare.companies.PlanId;
import it.winwelfare.employees.EmployeeId;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.money.Money;
import it.winwelfare.testing.Seeded;
import it.winwelfare.wallets.Pocket;
import it.winwelfare.wallets.PocketId;
import it.winwelfare.wallets.PocketShare;
import it.winwelfare.wallets.WalletInsufficient;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EarliestExpiryFirstTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);

    @Test
    void takesFromThePocketThatExpiresFirst() {
        Pocket late = pocket(500_00, DAY.plusDays(1));
        Pocket early = pocket(30_05, DAY);
        assertThat(EarliestExpiryFirst.cover(List.of(late, early), Money.cents(100_00)))
                .containsExactly(
                        new PocketShare(early.id(), Money.cents(30_05)),
                        new PocketShare(late.id(), Money.cents(69_95)));
    }

    @Test
    void takesFromTheOlderPocketWhenTheyExpireTogether() {
        Pocket older = pocket(10_00, DAY);
        Pocket newer = pocket(10_00, DAY);
        assertThat(EarliestExpiryFirst.cover(List.of(newer, older), Money.cents(1)))
                .containsExactly(new PocketShare(older.id(), Money.cents(1)));
    }

    @Test
    void leavesEmptyPocketsOut() {
        Pocket empty = pocket(0, DAY);
        Pocket full = pocket(10_00, DAY.plusYears(1));
        assertThat(EarliestExpiryFirst.cover(List.of(empty, full), Money.euros(10)))
                .containsExactly(new PocketShare(full.id(), Money.euros(10)));
        assertThat(EarliestExpiryFirst.cover(List.of(empty, full), Money.ZERO)).isEmpty();
    }

    @Test
    void tellsWhatIsMissing() {
        assertThatThrownBy(() -> EarliestExpiryFirst.cover(List.of(pocket(9_99, DAY)), Money.euros(10)))
                .isInstanceOfSatisfying(WalletInsufficient.class, refusal -> {
                    assertThat(refusal.missing()).isEqualTo(Money.cents(1));
                    assertThat(refusal.code()).isEqualTo("wallet-insufficient");
                });
        assertThatThrownBy(() -> EarliestExpiryFirst.cover(List.of(), Money.cents(1)))
                .isInstanceOf(WalletInsufficient.class);
    }

    @Test
    void coversNoNegativePrice() {
        assertThatThrownBy(() -> EarliestExpiryFirst.cover(List.of(), Money.cents(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void coversAnyPriceToTheCentAndNeverTakesFromALaterPocketBeforeAnEarlierIsEmpty() {
        Seeded.rounds(500, random -> {
            List<Pocket> pockets = new ArrayList<>();
            for (int i = random.nextInt(6); i >= 0; i--) {
                pockets.add(pocket(random.nextInt(5_000), DAY.plusDays(random.nextInt(4))));
            }
            Money held = Money.sum(pockets.stream().map(Pocket::balance).toList());
            Money price = Money.cents(random.nextLong(held.cents() + 1));
            Map<PocketId, Money> shares = EarliestExpiryFirst.cover(pockets, price).stream()
                    .collect(Collectors.toMap(PocketShare::pocket, PocketShare::amount));
            assertThat(Money.sum(shares.values())).isEqualTo(price);
            for (Pocket earlier : pockets) {
                Money taken = shares.getOrDefault(earlier.id(), Money.ZERO);
                assertThat(taken).isLessThanOrEqualTo(earlier.balance());
                if (taken.isLessThan(earlier.balance())) {
                    assertThat(pockets)
                            .filteredOn(later -> later.expiresOn().isAfter(earlier.expiresOn()))
                            .noneMatch(later -> shares.containsKey(later.id()));
                }
            }
        });
    }

    private static Pocket pocket(long cents, LocalDate expiresOn) {
        return new Pocket(
                PocketId.next(),
                EmployeeId.next(),
                OrganisationId.next(),
                PlanId.next(),
                "Piano",
                MoneySource.ON_TOP,
                Money.cents(cents),
                Money.cents(cents),
                expiresOn);
    }
}
