package it.winwelfare.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import it.winwelfare.identifiers.Cursor;
import it.winwelfare.identifiers.Ids;
import it.winwelfare.identifiers.Slice;
import it.winwelfare.ledger.internal.ControlRuns;
import it.winwelfare.money.Money;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What the books tell, what they write together, and what the controls say when they are wrong. */
class LedgerBooksTest extends LedgerStory {

    @Autowired
    private Clock clock;

    @Autowired
    private ControlRuns runs;

    private final Account first = Account.pocket(Ids.next());
    private final Account second = Account.pocket(Ids.next());

    @BeforeEach
    void openAccounts() {
        atomically.run(() -> ledger.open(List.of(Account.bank(), company, first, second)));
    }

    @Test
    void oneQuestionTellsOfBothSortsOfAccounts() {
        Account provider = Account.providerPayable(Ids.next());
        Account unknown = Account.pocket(Ids.next());
        post("load", loaded(12_00));
        assertThat(ledger.balances(List.of(company, provider, first, unknown)))
                .containsOnly(entry(company, Money.euros(12)), entry(provider, Money.ZERO), entry(first, Money.ZERO));
    }

    @Test
    void nobodysHistoryIsEmpty() {
        assertThat(ledger.movements(List.of(), null, 10)).isEqualTo(Slice.empty());
    }

    @Test
    void aTransferBetweenTwoOfAListStandsThereOnBothSidesOnEveryWayThroughIt() {
        post("load", loaded(50_00));
        post("give", new Line(company, first, Money.euros(7)), new Line(company, second, Money.euros(8)));
        List<Account> all = List.of(company, first, second);
        List<String> whole = told(ledger.movements(all, null, 10).items());
        assertThat(whole)
                .containsExactly(
                        "1 POCKET 7.00",
                        "1 COMPANY_FUNDS -7.00",
                        "2 POCKET 8.00",
                        "2 COMPANY_FUNDS -8.00",
                        "1 COMPANY_FUNDS 50.00");
        for (int limit = 1; limit <= 5; limit++) {
            List<Movement> seen = new ArrayList<>();
            String cursor = null;
            do {
                Slice<Movement> slice = ledger.movements(all, cursor, limit);
                seen.addAll(slice.items());
                cursor = slice.next();
            } while (cursor != null);
            assertThat(told(seen)).as("%d at a time", limit).isEqualTo(whole);
        }
    }

    @Test
    void aPlaceInTheHistoryThatIsNoneIsRefused() {
        String cursor = Cursor.at(Ids.next(), "behind").text();
        assertThatThrownBy(() -> ledger.movements(company, cursor, 10)).hasMessageStartingWith("invalid-cursor");
    }

    @Test
    void theNewestJournalOfAKindAboutAThingIsFound() {
        UUID thing = Ids.next();
        assertThat(ledger.journalOf(JournalKind.COMPANY_DEPOSIT, thing)).isEmpty();
        JournalId one = write(JournalKind.COMPANY_DEPOSIT, thing, "one", loaded(1_00));
        assertThat(ledger.journalOf(JournalKind.COMPANY_DEPOSIT, thing)).contains(one);
        JournalId other = write(JournalKind.COMPANY_DEPOSIT, thing, "other", loaded(1_00));
        assertThat(ledger.journalOf(JournalKind.COMPANY_DEPOSIT, thing)).contains(other);
        assertThat(ledger.journalOf(JournalKind.ALLOCATION, thing)).isEmpty();
    }

    @Test
    void anAccountAndAJournalKnowTheirMoment() {
        Instant before = clock.instant().minusMillis(1);
        UUID thing = Ids.next();
        write(JournalKind.COMPANY_DEPOSIT, thing, "moment", loaded(1_00));
        Journal written = ledger.journalsAbout(thing).getFirst();
        assertThat(written.recordedAt()).isBetween(before, clock.instant());
        assertThat(written.effectiveOn()).isEqualTo(DAY);
        assertThat(written.reverses()).isNull();
        LocalDateTime opened = sql.sql("SELECT opened_at FROM ledger_account WHERE kind = 'POCKET' AND owner = ?")
                .param(Ids.bytes(first.owner()))
                .query(LocalDateTime.class)
                .single();
        assertThat(opened.toInstant(ZoneOffset.UTC))
                .isBetween(before.minus(Duration.ofMinutes(5)), clock.instant().plusMillis(1));
    }

    @Test
    void aThingWithoutJournalsHasNoTrace() {
        assertThat(ledger.journalsAbout(Ids.next())).isEmpty();
    }

    @Test
    void journalsThatAreWrittenTogetherEachStandForThemselves() {
        UUID thing = Ids.next();
        UUID other = Ids.next();
        List<JournalId> ids = atomically.call(() -> ledger.post(List.of(
                new Posting(head(thing, "a"), List.of(loaded(5_00), loaded(2_00))),
                new Posting(head(other, "b"), List.of(loaded(3_00))))));
        assertThat(ids)
                .containsExactly(
                        ledger.journalsAbout(thing).getFirst().id(),
                        ledger.journalsAbout(other).getFirst().id());
        assertThat(ledger.journalsAbout(thing).getFirst().lines()).containsExactly(loaded(5_00), loaded(2_00));
        assertThat(ledger.movements(company, null, 10).items())
                .extracting(Movement::line)
                .containsExactly(1, 1, 2);
        assertThat(ledger.balance(company)).isEqualTo(Money.euros(10));
    }

    @Test
    void oneUsedKeyRefusesAllThatIsWrittenTogether() {
        post("used", loaded(1_00));
        for (String key : List.of("used", "fresh")) {
            assertThatThrownBy(() -> atomically.call(() -> ledger.post(List.of(
                            new Posting(head(Ids.next(), "fresh"), List.of(loaded(4_00))),
                            new Posting(head(Ids.next(), key), List.of(loaded(4_00)))))))
                    .isInstanceOf(KeyTaken.class);
        }
        assertThat(ledger.balance(company)).isEqualTo(Money.euros(1));
    }

    @Test
    void whatIsWrittenTogetherNeverTakesMoreThanThereIs() {
        post("load", loaded(10_00));
        Line tooMuch = new Line(company, first, Money.euros(6));
        assertThatThrownBy(() -> atomically.call(() -> ledger.post(List.of(
                        new Posting(allocation("x"), List.of(tooMuch)),
                        new Posting(allocation("y"), List.of(tooMuch))))))
                .isInstanceOf(InsufficientFunds.class);
        assertThat(ledger.balance(company)).isEqualTo(Money.euros(10));
    }

    @Test
    void aJournalIsWrittenOnceAndHasLines() {
        assertThatThrownBy(() -> new Posting(head(Ids.next(), "none"), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> atomically.run(() -> {
                    Claim.Fresh claim = (Claim.Fresh) ledger.claim(head(Ids.next(), "empty"));
                    ledger.transfer(claim.journal(), JournalKind.COMPANY_DEPOSIT, List.of());
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("without lines");
        assertThatThrownBy(() -> atomically.run(() -> {
                    Claim.Fresh claim = (Claim.Fresh) ledger.claim(head(Ids.next(), "twice"));
                    ledger.transfer(claim.journal(), JournalKind.COMPANY_DEPOSIT, List.of(loaded(1_00)));
                    ledger.transfer(claim.journal(), JournalKind.COMPANY_DEPOSIT, List.of(loaded(1_00)));
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("its lines already");
        assertThat(ledger.balance(company)).isEqualTo(Money.ZERO);
    }

    @Test
    void theControlsLookAtOneMomentAndWriteNothing() {
        List<String> told = new ArrayList<>();
        Control looking = new Control() {
            @Override
            public String name() {
                return "looks-on";
            }

            @Override
            public List<String> findings() {
                told.add(TransactionSynchronizationManager.getCurrentTransactionIsolationLevel() + " "
                        + TransactionSynchronizationManager.isCurrentTransactionReadOnly());
                return List.of("a finding");
            }
        };
        LedgerControls.Report report = new LedgerControls(List.of(looking), runs, transactions).run();
        assertThat(told).containsExactly(TransactionDefinition.ISOLATION_REPEATABLE_READ + " true");
        assertThat(report).isEqualTo(new LedgerControls.Report(List.of("looks-on: a finding"), 1));
        assertThat(sql.sql("SELECT findings FROM ledger_control_run WHERE control = 'looks-on'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void theControlsFindWhatIsWrong() {
        post("load", loaded(10_00));
        wrong(
                "UPDATE ledger_balance SET balance = balance + 1 WHERE owner = ?",
                "balance-is-sum-of-transfers: COMPANY_FUNDS",
                "trial-balance-is-zero: accounts with a floor hold");
        wrong("DELETE FROM ledger_balance WHERE owner = ?", "floored-account-has-balance: COMPANY_FUNDS");
        wrong(
                "INSERT INTO ledger_snapshot (kind, owner, before_journal, balance, taken_at)"
                        + " VALUES ('PROVIDER_PAYABLE', ?, REPEAT(CHAR(255), 16), 7, '2026-11-02 10:00:00')",
                "snapshot-agrees: PROVIDER_PAYABLE");
        wrong(
                "INSERT INTO ledger_journal (id, kind, reference, effective_on, recorded_at, idempotency_key,"
                        + " request_hash) VALUES (?, 'ALLOCATION', REPEAT('r', 16), '2026-11-02', '2026-11-02 10:00:00',"
                        + " 'alone', REPEAT('h', 32))",
                "journal-has-lines: journal");
        assertThat(controls.run().clean()).isTrue();
    }

    /** Does it, looks, and lets nobody else see it. */
    private void wrong(String change, String... findings) {
        atomically.run(() -> ledger.open(Account.providerPayable(company.owner())));
        transaction.executeWithoutResult(status -> {
            sql.sql(change).param(Ids.bytes(company.owner())).update();
            LedgerControls.Report report = controls.run();
            assertThat(report.clean()).isFalse();
            assertThat(report.controls()).isGreaterThanOrEqualTo(7);
            for (String finding : findings) {
                assertThat(report.findings()).anyMatch(found -> found.startsWith(finding));
            }
            status.setRollbackOnly();
        });
    }

    private static List<String> told(List<Movement> movements) {
        return movements.stream()
                .map(one -> one.line() + " " + one.account().kind() + " "
                        + one.amount().toPlainString())
                .toList();
    }

    private Head head(UUID thing, String key) {
        return new Head(JournalKind.COMPANY_DEPOSIT, thing, DAY, key(key));
    }

    private Head allocation(String key) {
        return new Head(JournalKind.ALLOCATION, Ids.next(), DAY, key(key));
    }

    private void post(String key, Line... lines) {
        JournalKind kind =
                lines[0].debit().kind() == AccountKind.BANK ? JournalKind.COMPANY_DEPOSIT : JournalKind.ALLOCATION;
        write(kind, Ids.next(), key, lines);
    }

    private JournalId write(JournalKind kind, UUID thing, String key, Line... lines) {
        return write(kind, thing, key(key), lines);
    }

    private IdempotencyKey key(String key) {
        return IdempotencyKey.of("ledger-books-test:" + company.owner(), key);
    }
}
