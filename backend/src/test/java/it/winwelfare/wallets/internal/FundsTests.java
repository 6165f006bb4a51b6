package it.winwelfare.wallets.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import it.winwelfare.companies.MoneySource;
import it.winwelfare.companies.PlanId;
import it.winwelfare.employees.EmployeeId;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.ledger.Account;
import it.winwelfare.ledger.JournalKind;
import it.winwelfare.ledger.Ledger;
import it.winwelfare.money.Money;
import it.winwelfare.wallets.FundsView;
import it.winwelfare.wallets.PocketId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an employer may see of its people's money: never what one to four of them did, not by subtraction either. */
class FundsTests {

    private static final OrganisationId COMPANY = OrganisationId.next();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);
    private static final LocalDate SOON = TODAY.plusDays(10);
    private static final LocalDate LATER = TODAY.plusDays(100);
    private static final Money TEN = Money.euros(10);

    private final PocketBook book = mock();
    private final Ledger ledger = mock();
    private final Funds funds =
            new Funds(book, ledger, Clock.fixed(Instant.parse("2026-11-02T09:00:00Z"), ZoneOffset.UTC));
    private final List<PocketRecord> pockets = new ArrayList<>();
    private final Map<Account, Money> balances = new HashMap<>();

    @BeforeEach
    void nothingInTheBooks() {
        when(ledger.balance(any())).thenReturn(Money.ZERO);
    }

    @Test
    void totalsComeFromTheBooks() {
        when(ledger.totals(any()))
                .thenReturn(Map.of(
                        JournalKind.COMPANY_DEPOSIT, Money.euros(500),
                        JournalKind.COMPANY_DEPOSIT_REVERSAL, Money.euros(-100),
                        JournalKind.ALLOCATION, Money.euros(-300),
                        JournalKind.POCKET_RETURN, Money.euros(20)));
        when(ledger.balance(any())).thenReturn(Money.euros(120));
        assertThat(seen(0))
                .isEqualTo(new FundsView(
                        Money.euros(400),
                        Money.euros(300),
                        Money.euros(120),
                        Money.euros(20),
                        Money.ZERO,
                        Money.ZERO,
                        0));
    }

    @Test
    void whatFiveSpentIsShownAndSoIsWhatIsLeft() {
        people(5, SOON, Money.euros(4));
        assertThat(spent(5)).isEqualTo(Money.euros(20));
        assertThat(expiringSoon(5)).isEqualTo(Money.euros(30));
    }

    @Test
    void whatOneSpentElsewhereHidesWhatIsLeftOfTheOthers() {
        people(5, SOON, Money.euros(4));
        people(1, LATER, Money.euros(4));
        assertThat(spent(6)).isEqualTo(Money.euros(24));
        assertThat(expiringSoon(6)).isNull();
    }

    @Test
    void whatOneSpentSoonHidesWhatIsLeft() {
        people(5, LATER, Money.euros(4));
        people(1, SOON, Money.euros(4));
        people(5, SOON, Money.ZERO);
        assertThat(spent(11)).isEqualTo(Money.euros(24));
        assertThat(expiringSoon(11)).isNull();
    }

    @Test
    void whatFewHoldIsHidden() {
        people(5, LATER, Money.euros(4));
        people(4, SOON, Money.ZERO);
        assertThat(spent(9)).isEqualTo(Money.euros(20));
        assertThat(expiringSoon(9)).isNull();
        people(1, SOON, Money.ZERO);
        assertThat(expiringSoon(10)).isEqualTo(Money.euros(50));
    }

    @Test
    void aCompanyOfFourSeesNoneOfIt() {
        people(4, SOON, Money.ZERO);
        assertThat(spent(4)).isNull();
        assertThat(expiringSoon(4)).isNull();
    }

    @Test
    void soonIsFromTodayForSixtyDays() {
        people(5, TODAY.minusDays(1), Money.ZERO);
        people(5, TODAY.plusDays(61), Money.ZERO);
        assertThat(expiringSoon(10)).isEqualTo(Money.ZERO);
        people(5, TODAY, Money.ZERO);
        people(5, TODAY.plusDays(60), Money.ZERO);
        assertThat(expiringSoon(20)).isEqualTo(Money.euros(100));
    }

    /** So many with a pocket of ten euros each, who have spent so much of it. */
    private void people(int count, LocalDate closesOn, Money spent) {
        for (int i = 0; i < count; i++) {
            PocketRecord pocket = new PocketRecord(
                    PocketId.next(),
                    EmployeeId.next(),
                    COMPANY,
                    PlanId.next(),
                    "Piano",
                    MoneySource.ON_TOP,
                    TEN,
                    Money.ZERO,
                    closesOn);
            pockets.add(pocket);
            balances.put(pocket.account(), TEN.minus(spent));
        }
    }

    private @Nullable Money spent(int holders) {
        return seen(holders).spent();
    }

    private @Nullable Money expiringSoon(int holders) {
        return seen(holders).expiringSoon();
    }

    private FundsView seen(int holders) {
        when(book.ofCompany(COMPANY)).thenReturn(pockets);
        when(book.employeesWithPocket(COMPANY)).thenReturn(holders);
        when(ledger.balances(any())).thenReturn(balances);
        return funds.of(COMPANY);
    }
}
