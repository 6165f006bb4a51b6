package it.winwelfare.programmes;

import static it.winwelfare.testing.SampleOrganisations.ambito;
import static it.winwelfare.testing.SampleOrganisations.organisation;
import static it.winwelfare.testing.SampleOrganisations.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.winwelfare.identifiers.Ids;
import it.winwelfare.identity.AccessDenied;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.identity.Role;
import it.winwelfare.ledger.Account;
import it.winwelfare.ledger.Atomically;
import it.winwelfare.ledger.Claim;
import it.winwelfare.ledger.Head;
import it.winwelfare.ledger.IdempotencyKey;
import it.winwelfare.ledger.InsufficientFunds;
import it.winwelfare.ledger.JournalKind;
import it.winwelfare.ledger.Ledger;
import it.winwelfare.ledger.LedgerControls;
import it.winwelfare.ledger.Line;
import it.winwelfare.money.BusinessTime;
import it.winwelfare.money.Money;
import it.winwelfare.money.Percentage;
import it.winwelfare.money.Period;
import it.winwelfare.network.AllianceId;
import it.winwelfare.network.Alliances;
import it.winwelfare.network.OrganisationKind;
import it.winwelfare.network.Organisations;
import it.winwelfare.problems.Rejection;
import it.winwelfare.testing.Crowd;
import it.winwelfare.testing.SampleOrganisations;
import it.winwelfare.testing.Statements;
import it.winwelfare.testing.WinTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;

@WinTest
class ProgrammesTests {

    private static final Money PRICE = Money.euros(40);

    @Autowired
    private Organisations organisations;

    @Autowired
    private Alliances alliances;

    @Autowired
    private Projects projects;

    @Autowired
    private BudgetLines lines;

    @Autowired
    private CoFunding coFunding;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Atomically atomically;

    @Autowired
    private LedgerControls controls;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private PlatformTransactionManager transactions;

    private final Actor ambito = ambito();
    private AllianceId alliance;
    private ProjectId project;
    private OrganisationId company;

    @BeforeEach
    void anAllianceWithAnAwardAndACompany() {
        OrganisationId lead = organisations.register(ambito, organisation(OrganisationKind.PUBLIC_BODY));
        alliance = alliances.found(ambito, SampleOrganisations.alliance(lead));
        project = projects.award(ambito, project(alliance));
        company = organisations.register(ambito, organisation(OrganisationKind.COMPANY));
        alliances.join(ambito, alliance, company, today());
    }

    @AfterEach
    void theBooksAgree() {
        assertThat(controls.run().findings()).isEmpty();
    }

    @Test
    void aProjectKeepsItsFigures() {
        Project found = projects.of(alliance).getFirst();
        assertThat(found.id()).isEqualTo(project);
        assertThat(found.awarded()).isEqualTo(Money.cents(2_407_825));
        assertThat(found.scoreTenths()).isEqualTo(145);
        assertThat(projects.all()).contains(found);
        NewProject sameRank = new NewProject(
                found.programme(),
                found.rank(),
                alliance,
                "Altro",
                found.totalCost(),
                found.coFinancing(),
                found.requested(),
                found.awarded(),
                1);
        refuses("project-rank-taken", () -> projects.award(ambito, sameRank));
        refuses("unknown-id", () -> projects.award(ambito, project(AllianceId.next())));
    }

    @Test
    void anOpenedLineIsSpendableMoney() {
        BudgetLineId id = lines.open(ambito, line("Cura", Money.euros(1_000), 30, Money.euros(100), "nido"));
        BudgetLine found = lines.get(id);
        assertThat(found.rule()).isEqualTo(new CoFundingRule(Percentage.percent(30), Set.of("nido"), Money.euros(100)));
        assertThat(balance(id)).isEqualTo(Money.euros(1_000));
        assertThat(lines.of(ambito, alliance)).containsExactly(found);
        assertThat(lines.names(List.of(id, BudgetLineId.next()))).isEqualTo(Map.of(id, "Cura"));
        refuses("budget-line-name-taken", () -> lines.open(ambito, line("Cura", Money.euros(1), 30, Money.euros(1))));
    }

    @Test
    void theLinesOfAProjectShareItsAwardAlsoWhenOpenedAtOnce() throws Exception {
        List<Object> outcomes =
                Crowd.of(20, i -> lines.open(ambito, line("Linea " + i, Money.euros(5_000), 30, Money.euros(100))));
        assertThat(outcomes).filteredOn(BudgetLineId.class::isInstance).hasSize(4);
        assertThat(outcomes).filteredOn(Rejection.class::isInstance).hasSize(16).allSatisfy(refused -> {
            assertThat(((Rejection) refused).code()).isEqualTo("award-exceeded");
            assertThat(((Rejection) refused).arguments()).containsEntry("left", Money.cents(407_825));
        });
        lines.open(ambito, line("Il resto", Money.cents(407_825), 30, Money.euros(100)));
    }

    @Test
    void aLineBelongsToTheAllianceOfItsProject() {
        OrganisationId lead = organisations.register(ambito, organisation(OrganisationKind.PUBLIC_BODY));
        AllianceId other = alliances.found(ambito, SampleOrganisations.alliance(lead));
        NewBudgetLine foreign =
                new NewBudgetLine(other, project, "Linea", Money.euros(1), period(), rule(30, Money.euros(1)));
        refuses("unknown-id", () -> lines.open(ambito, foreign));
    }

    @Test
    void onlyWhoDirectsSeesTheLinesAndOnlyTheAmbitoAndAtsOpenThem() {
        BudgetLineId id = lines.open(person(Role.ATS, OrganisationId.next()), line("Cura", Money.euros(1), 30, PRICE));
        OrganisationId lead = alliances.find(alliance).lead();
        assertThat(lines.find(person(Role.ALLIANCE, lead), id).name()).isEqualTo("Cura");
        for (Actor other : List.of(
                person(Role.ALLIANCE, OrganisationId.next()),
                person(Role.COMPANY_HR, company),
                person(Role.PROVIDER, lead))) {
            denies(() -> lines.find(other, id));
            denies(() -> lines.of(other, alliance));
            denies(() -> lines.open(other, line("Altra", Money.euros(1), 30, PRICE)));
            denies(() -> projects.award(other, project(alliance)));
        }
        denies(() -> lines.open(person(Role.ALLIANCE, lead), line("Altra", Money.euros(1), 30, PRICE)));
    }

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

    private Money balance(BudgetLineId line) {
        return ledger.balance(account(line));
    }

    private static Account account(BudgetLineId line) {
        return Account.grantLine(line.value());
    }

    private NewBudgetLine line(String name, Money awarded, int percent, Money cap, String... categories) {
        CoFundingRule rule = new CoFundingRule(Percentage.percent(percent), Set.of(categories), cap);
        return new NewBudgetLine(alliance, project, name, awarded, period(), rule);
    }

    private static CoFundingRule rule(int percent, Money cap) {
        return new CoFundingRule(Percentage.percent(percent), Set.of(), cap);
    }

    private static NewProject project(AllianceId alliance) {
        return new NewProject(
                SampleOrganisations.word(),
                ThreadLocalRandom.current().nextInt(1, 100),
                alliance,
                "Progettare insieme per conciliare",
                Money.euros(58_539),
                Money.euros(18_539),
                Money.euros(40_000),
                Money.cents(2_407_825),
                145);
    }

    private Period period() {
        return new Period(today(), today().plusYears(2));
    }

    private LocalDate today() {
        return BusinessTime.today(clock);
    }

    private static void denies(ThrowingCallable call) {
        assertThatExceptionOfType(AccessDenied.class).isThrownBy(call);
    }

    private static void refuses(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Rejection.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
