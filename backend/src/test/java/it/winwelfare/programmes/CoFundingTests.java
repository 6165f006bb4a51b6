package it.winwelfare.programmes;

import static it.winwelfare.testing.SampleOrganisations.ambito;
import static it.winwelfare.testing.SampleOrganisations.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.winwelfare.identifiers.Ids;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.ledger.Account;
import it.winwelfare.ledger.Atomically;
import it.winwelfare.ledger.Claim;
import it.winwelfare.ledger.Head;
import it.winwelfare.ledger.IdempotencyKey;
import it.winwelfare.ledger.InsufficientFunds;
import it.winwelfare.ledger.JournalKind;
import it.winwelfare.ledger.Line;
import it.winwelfare.money.Money;
import it.winwelfare.problems.Rejection;
import it.winwelfare.testing.Crowd;
import it.winwelfare.testing.Statements;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;

/** Quoting and spending the lines' money, by many at once too. */
class CoFundingTests extends ProgrammeStory {

    @Autowired
    private CoFunding coFunding;

    @Autowired
    private Atomically atomically;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void quotesTheBestLineOfTheAlliancesThatTheCompanyJoined() {
        lines.open(ambito, line("Trenta", Money.euros(100), 30, Money.euros(100)));
        BudgetLineId fifty = lines.open(ambito, line("Cinquanta", Money.euros(100), 50, Money.euros(100), "nido"));
        UUID person = Ids.next();
        assertThat(quote(person, "nido", today())).contains(new Contribution(fifty, "Cinquanta", Money.euros(20)));
        assertThat(quote(person, "stireria", today())).map(Contribution::amount).contains(Money.euros(12));
        OrganisationId stranger = OrganisationId.next();
        assertThat(coFunding.quote(new Ask(stranger, person, "nido", PRICE, today())))
                .isEmpty();
    }

    @Test
    void aLineTakesPartOnItsDaysAlone() {
        lines.open(ambito, line("Cura", Money.euros(100), 30, Money.euros(100)));
        UUID person = Ids.next();
        assertThat(quote(person, "nido", period().to())).isPresent();
        assertThat(quote(person, "nido", period().to().plusDays(1))).isEmpty();
        assertThat(coFunding.quote(
                        new Ask(company, person, "nido", PRICE, period().from().minusDays(1))))
                .isEmpty();
    }

    @Test
    void whatAPersonUsedIsMissingFromTheNextQuoteAndComesBackWithTheRelease() {
        BudgetLineId line = lines.open(ambito, line("Cura", Money.euros(100), 50, Money.euros(30)));
        UUID person = Ids.next();
        UUID voucher = spend(line, person, Money.euros(20));
        assertThat(quote(person, "nido", today())).map(Contribution::amount).contains(Money.euros(10));
        assertThat(quote(Ids.next(), "nido", today())).map(Contribution::amount).contains(Money.euros(20));
        assertThatExceptionOfType(CapExceeded.class)
                .isThrownBy(() -> spend(line, person, Money.cents(1_001)))
                .satisfies(refused -> assertThat(refused.line()).isEqualTo(line));
        giveBack(voucher, line, person, Money.euros(20));
        assertThat(quote(person, "nido", today())).map(Contribution::amount).contains(Money.euros(20));
        assertThat(balance(line)).isEqualTo(Money.euros(100));
        assertThatThrownBy(() -> giveBack(voucher, line, person, Money.cents(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anEmptyLineGivesWhatItHas() {
        BudgetLineId line = lines.open(ambito, line("Cura", Money.euros(25), 50, Money.euros(100)));
        spend(line, Ids.next(), Money.euros(20));
        UUID person = Ids.next();
        assertThat(quote(person, "nido", today())).map(Contribution::amount).contains(Money.euros(5));
        spend(line, person, Money.euros(5));
        assertThat(quote(person, "nido", today())).isEmpty();
    }

    @Test
    void aQuoteAsksThreeTimesAndListsOnceHoweverManyLinesThereAre() {
        for (int i = 0; i < 5; i++) {
            lines.open(ambito, line("Linea " + i, Money.euros(100), 30, Money.euros(100), "nido", "baby-sitting"));
        }
        Statements statements = new Statements(sql, transactions);
        assertThat(statements.of(() -> quote(Ids.next(), "nido", today()))).isEqualTo(3);
        assertThat(statements.of(() -> lines.of(ambito, alliance))).isEqualTo(1);
        assertThat(statements.of(() -> projects.all())).isEqualTo(1);
    }

    @Test
    void useIsWrittenInTheTransactionOfTheMoney() {
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> coFunding.commit(BudgetLineId.next(), Ids.next(), PRICE));
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> coFunding.release(BudgetLineId.next(), Ids.next(), PRICE));
    }

    @Test
    void fiftyPurchasesOfOnePersonAtOnceNeverCrossTheCap() throws Exception {
        BudgetLineId line = lines.open(ambito, line("Cura", Money.euros(10_000), 50, Money.euros(210)));
        UUID person = Ids.next();
        List<Object> outcomes = Crowd.of(50, i -> spend(line, person, Money.euros(20)));
        assertThat(outcomes).filteredOn(UUID.class::isInstance).hasSize(10);
        assertThat(outcomes).filteredOn(CapExceeded.class::isInstance).hasSize(40);
        assertThat(balance(line)).isEqualTo(Money.euros(9_800));
    }

    @Test
    void fiftyPeopleAtOnceNeverOverspendALine() throws Exception {
        BudgetLineId line = lines.open(ambito, line("Cura", Money.euros(410), 50, Money.euros(30)));
        List<Object> outcomes = Crowd.of(50, i -> spend(line, Ids.next(), Money.euros(20)));
        assertThat(outcomes).filteredOn(UUID.class::isInstance).hasSize(20);
        assertThat(outcomes).filteredOn(InsufficientFunds.class::isInstance).hasSize(30);
        assertThat(balance(line)).isEqualTo(Money.euros(10));
    }

    @Test
    void purchasesAndCancellationsAtOnceLeaveWhatIsStillUsed() throws Exception {
        BudgetLineId line = lines.open(ambito, line("Cura", Money.euros(1_000), 50, Money.euros(500)));
        UUID person = Ids.next();
        List<Object> outcomes = Crowd.of(30, i -> {
            UUID voucher = spend(line, person, Money.euros(10));
            return i % 3 == 0 ? "kept" : giveBack(voucher, line, person, Money.euros(10));
        });
        assertThat(outcomes).noneMatch(Rejection.class::isInstance);
        assertThat(balance(line)).isEqualTo(Money.euros(900));
    }

    /** What a purchase does, without anybody's own money. */
    private UUID spend(BudgetLineId line, UUID person, Money amount) {
        UUID voucher = Ids.next();
        return atomically.call(() -> {
            coFunding.commit(line, person, amount);
            ledger.open(Account.voucher(voucher));
            return move(JournalKind.PURCHASE, voucher, new Line(account(line), Account.voucher(voucher), amount));
        });
    }

    /** What the cancellation of that purchase does. */
    private UUID giveBack(UUID voucher, BudgetLineId line, UUID person, Money amount) {
        return atomically.call(() -> {
            coFunding.release(line, person, amount);
            return move(JournalKind.CANCELLATION, voucher, new Line(Account.voucher(voucher), account(line), amount));
        });
    }

    private UUID move(JournalKind kind, UUID voucher, Line line) {
        IdempotencyKey key = IdempotencyKey.of("programmes-tests:" + kind, voucher.toString());
        Claim.Fresh fresh = (Claim.Fresh) ledger.claim(new Head(kind, voucher, today(), key));
        ledger.transfer(fresh.journal(), kind, List.of(line));
        return voucher;
    }

    private Optional<Contribution> quote(UUID person, String category, LocalDate on) {
        return coFunding.quote(new Ask(company, person, category, PRICE, on));
    }
}
