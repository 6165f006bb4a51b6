package it.winwelfare.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import it.winwelfare.identifiers.Ids;
import it.winwelfare.identifiers.Slice;
import it.winwelfare.ledger.internal.Snapshots;
import it.winwelfare.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;

/** The ledger's rules, one by one. */
class LedgerTest extends LedgerStory {

    @Autowired
    private Snapshots snapshots;

    private final Account pocket = Account.pocket(Ids.next());

    @BeforeEach
    void openAccounts() {
        atomically.run(() -> ledger.open(Account.bank(), company, pocket));
    }

    @AfterEach
    void theBooksAgree() {
        assertThat(controls.run().findings()).isEmpty();
    }

    @Test
    void aTransferTakesFromOneAccountWhatItGivesToTheOther() {
        Money bankBefore = ledger.balance(Account.bank());
        deposit("one", 100_00);
        assertThat(ledger.balance(company)).isEqualTo(Money.euros(100));
        assertThat(ledger.balance(Account.bank())).isEqualTo(bankBefore.minus(Money.euros(100)));
    }

    @Test
    void openingAnAccountTwiceKeepsItsBalance() {
        deposit("one", 100_00);
        atomically.run(() -> ledger.open(company));
        assertThat(ledger.balance(company)).isEqualTo(Money.euros(100));
    }

    @Test
    void theSameRequestAgainIsToldWhatTheFirstWasAbout() {
        UUID first = Ids.next();
        Claim fresh = post(JournalKind.COMPANY_DEPOSIT, first, "same", "payload", List.of(loaded(50_00)));
        Claim again = post(JournalKind.COMPANY_DEPOSIT, Ids.next(), "same", "payload", List.of(loaded(50_00)));
        assertThat(fresh).isInstanceOf(Claim.Fresh.class);
        assertThat(again)
                .isInstanceOfSatisfying(
                        Claim.Repeated.class,
                        repeated -> assertThat(repeated.reference()).isEqualTo(first));
        assertThat(ledger.balance(company)).isEqualTo(Money.euros(50));
    }

    @Test
    void theSameKeyForAnotherRequestIsRefused() {
        post(JournalKind.COMPANY_DEPOSIT, Ids.next(), "key", "fifty", List.of(loaded(50_00)));
        assertThatExceptionOfType(IdempotencyConflict.class)
                .isThrownBy(
                        () -> post(JournalKind.COMPANY_DEPOSIT, Ids.next(), "key", "sixty", List.of(loaded(60_00))));
        assertThat(ledger.balance(company)).isEqualTo(Money.euros(50));
    }

    @Test
    void noAccountFallsBelowItsFloor() {
        deposit("load", 10_00);
        assertThatExceptionOfType(InsufficientFunds.class)
                .isThrownBy(() -> allocate("too much", 10_01))
                .satisfies(refused -> assertThat(refused.account()).isEqualTo(company));
        assertThat(ledger.balance(company)).isEqualTo(Money.euros(10));
        assertThat(ledger.balance(pocket)).isEqualTo(Money.ZERO);
    }

    @Test
    void ofSeveralAccountsTheOneThatIsShortIsNamed() {
        Account second = Account.pocket(Ids.next());
        Account voucher = Account.voucher(Ids.next());
        atomically.run(() -> ledger.open(second, voucher));
        deposit("load", 15_00);
        allocate("ten", 10_00);
        post(JournalKind.ALLOCATION, Ids.next(), "five", "", List.of(new Line(company, second, Money.euros(5))));
        Line ten = new Line(pocket, voucher, Money.euros(10));
        for (List<Line> lines : List.of(
                List.of(ten, new Line(second, voucher, Money.cents(5_01))),
                List.of(new Line(second, voucher, Money.cents(5_01)), ten))) {
            assertThatExceptionOfType(InsufficientFunds.class)
                    .isThrownBy(() -> post(JournalKind.PURCHASE, Ids.next(), "dear", "", lines))
                    .satisfies(refused -> assertThat(refused.account()).isEqualTo(second));
        }
        List<Line> all = List.of(ten, new Line(second, voucher, Money.euros(5)));
        post(JournalKind.PURCHASE, Ids.next(), "all", "", all);
        assertThat(ledger.balance(pocket).plus(ledger.balance(second))).isEqualTo(Money.ZERO);
    }

    @Test
    void aRefusedRequestLeavesItsKeyFree() {
        assertThatExceptionOfType(InsufficientFunds.class).isThrownBy(() -> allocate("key", 5_00));
        deposit("load", 5_00);
        allocate("key", 5_00);
        assertThat(ledger.balance(pocket)).isEqualTo(Money.euros(5));
    }

    @Test
    void aFlowThatNoRuleAllowsIsImpossible() {
        deposit("load", 10_00);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> post(
                        JournalKind.REDEMPTION,
                        Ids.next(),
                        "no rule",
                        "",
                        List.of(new Line(company, Account.bank(), Money.euros(1)))));
    }

    @Test
    void anAccountThatIsNotOpenTakesNoMoney() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> post(
                        JournalKind.COMPANY_DEPOSIT,
                        Ids.next(),
                        "closed",
                        "",
                        List.of(new Line(Account.bank(), Account.companyFunds(Ids.next()), Money.euros(1)))));
    }

    @Test
    void aJournalIsUndoneOnce() {
        Claim.Fresh deposit =
                (Claim.Fresh) post(JournalKind.COMPANY_DEPOSIT, Ids.next(), "wrong", "", List.of(loaded(30_00)));
        reverse("undo", deposit.journal());
        assertThatExceptionOfType(AlreadyReversed.class).isThrownBy(() -> reverse("again", deposit.journal()));
        assertThat(ledger.balance(company)).isEqualTo(Money.ZERO);
    }

    @Test
    void writingWithoutATransactionIsRefused() {
        assertThatExceptionOfType(IllegalTransactionStateException.class).isThrownBy(() -> ledger.open(company));
    }

    @Test
    void whatIsWrittenIsNeitherChangedNorDeleted() {
        deposit("stays", 1_00);
        for (String statement : List.of(
                "UPDATE ledger_journal SET kind = 'PURCHASE'",
                "DELETE FROM ledger_journal",
                "UPDATE ledger_transfer SET amount = 1",
                "DELETE FROM ledger_transfer")) {
            assertThatThrownBy(() -> sql.sql(statement).update())
                    .as(statement)
                    .rootCause()
                    .hasMessageContaining("is never");
        }
    }

    @Test
    void theHistoryIsReadInSlicesWithoutGapsOrRepeats() {
        for (int i = 1; i <= 7; i++) {
            deposit("nr-" + i, i * 100L);
        }
        List<Long> seen = new ArrayList<>();
        String cursor = null;
        do {
            Slice<Movement> slice = ledger.movements(company, cursor, 3);
            slice.items().forEach(movement -> seen.add(movement.amount().cents()));
            cursor = slice.next();
        } while (cursor != null);
        assertThat(seen).containsExactly(700L, 600L, 500L, 400L, 300L, 200L, 100L);
    }

    @Test
    void theHistoryOfSeveralAccountsIsOneList() {
        deposit("load", 20_00);
        allocate("give", 5_00);
        Slice<Movement> first = ledger.movements(List.of(company, pocket), null, 1);
        Slice<Movement> rest = ledger.movements(List.of(company, pocket), first.next(), 10);
        assertThat(first.items()).extracting(LedgerTest::told).containsExactly("POCKET 500");
        assertThat(rest.items())
                .extracting(LedgerTest::told)
                .containsExactly("COMPANY_FUNDS -500", "COMPANY_FUNDS 2000");
    }

    @Test
    void totalsTellWhatCameAndWentByKind() {
        deposit("a", 20_00);
        deposit("b", 5_00);
        allocate("c", 7_00);
        assertThat(ledger.totals(company))
                .containsOnly(
                        entry(JournalKind.COMPANY_DEPOSIT, Money.euros(25)),
                        entry(JournalKind.ALLOCATION, Money.euros(-7)));
    }

    @Test
    void theTraceOfAThingShowsItsJournalsOldestFirst() {
        UUID transfer = Ids.next();
        post(JournalKind.COMPANY_DEPOSIT, transfer, "in", "", List.of(loaded(9_00)));
        post(
                JournalKind.COMPANY_DEPOSIT_REVERSAL,
                transfer,
                "out",
                "",
                List.of(loaded(9_00).reversed()));
        assertThat(ledger.journalsAbout(transfer))
                .extracting(Journal::kind)
                .containsExactly(JournalKind.COMPANY_DEPOSIT, JournalKind.COMPANY_DEPOSIT_REVERSAL);
        assertThat(ledger.journalsAbout(transfer).getFirst().lines()).containsExactly(loaded(9_00));
    }

    @Test
    void theBalanceOfAFreeAccountCountsWhatCameAfterItsSnapshot() {
        deposit("before", 3_00);
        Money before = ledger.balance(Account.bank());
        snapshots.take(1);
        deposit("after", 4_00);
        assertThat(ledger.balance(Account.bank())).isEqualTo(before.minus(Money.euros(4)));
    }

    private static String told(Movement movement) {
        return movement.account().kind() + " " + movement.amount().cents();
    }

    private void deposit(String key, long cents) {
        post(JournalKind.COMPANY_DEPOSIT, Ids.next(), key, "", List.of(loaded(cents)));
    }

    private void allocate(String key, long cents) {
        Line line = new Line(company, pocket, Money.cents(cents));
        post(JournalKind.ALLOCATION, Ids.next(), key, "", List.of(line));
    }

    private void reverse(String key, JournalId journal) {
        atomically.run(() -> {
            Head head = new Head(JournalKind.COMPANY_DEPOSIT_REVERSAL, Ids.next(), DAY, key(key, ""), journal);
            Claim.Fresh claim = (Claim.Fresh) ledger.claim(head);
            ledger.transfer(claim.journal(), head.kind(), List.of(loaded(30_00).reversed()));
        });
    }

    private Claim post(JournalKind kind, UUID reference, String key, String payload, List<Line> lines) {
        return atomically.call(() -> {
            Claim claim = ledger.claim(new Head(kind, reference, DAY, key(key, payload)));
            if (claim instanceof Claim.Fresh fresh) {
                ledger.transfer(fresh.journal(), kind, lines);
            }
            return claim;
        });
    }

    /** Keys are unique over the whole database, which other tests use too. */
    private IdempotencyKey key(String key, String payload) {
        return IdempotencyKey.of("ledger-test:" + company.owner(), key.replace(' ', '-'), payload);
    }
}
