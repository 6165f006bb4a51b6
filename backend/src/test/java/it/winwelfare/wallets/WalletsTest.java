package it.winwelfare.wallets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import it.winwelfare.companies.Leftover;
import it.winwelfare.companies.PlanId;
import it.winwelfare.companies.PlanLine;
import it.winwelfare.employees.EmployeeId;
import it.winwelfare.employees.Employees;
import it.winwelfare.identifiers.Ids;
import it.winwelfare.identity.AccessDenied;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.identity.Role;
import it.winwelfare.identity.UserId;
import it.winwelfare.ledger.IdempotencyConflict;
import it.winwelfare.ledger.JournalKind;
import it.winwelfare.ledger.LedgerControls;
import it.winwelfare.money.Money;
import it.winwelfare.money.Period;
import it.winwelfare.problems.Rejection;
import it.winwelfare.testing.Crowd;
import it.winwelfare.testing.SampleOrganisations;
import it.winwelfare.testing.WinTest;
import it.winwelfare.wallets.SampleCompanies.Sample;
import it.winwelfare.wallets.internal.PocketReturn;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The employer's money on its way to people and back. After each test the books must agree. */
@WinTest
class WalletsTest {

    private static final PlanLine HUNDRED = new PlanLine(null, Money.euros(100));

    @Autowired
    private Wallets wallets;

    @Autowired
    private Allocations allocations;

    @Autowired
    private Employees employees;

    @Autowired
    private PocketReturn pocketReturn;

    @Autowired
    private LedgerControls controls;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private JdbcClient client;

    @Autowired
    private TransactionTemplate transaction;

    private SampleCompanies samples;
    private Sample company;

    @BeforeEach
    void aCompany() {
        samples = beans.createBean(SampleCompanies.class);
        company = samples.company();
    }

    @AfterEach
    void theBooksAgree() {
        assertThat(controls.run().findings()).isEmpty();
    }

    @Test
    void allocatesByTheJobToEverybodyTheirAmount() {
        List<EmployeeId> clerks = samples.hire(company, 0, 3, "Impiegati");
        List<EmployeeId> workers = samples.hire(company, 3, 4, "Operai");
        samples.load(company, Money.euros(1_000));
        PlanId plan =
                samples.plan(company, Leftover.RETURN_AT_END, HUNDRED, new PlanLine("impiegati", Money.cents(150_33)));
        Preview preview = allocations.preview(company.hr(), plan, null);
        assertThat(preview)
                .isEqualTo(new Preview(7, 0, Money.cents(3 * 150_33 + 4 * 100_00), Money.euros(1_000), true, null));

        AllocationId id = allocations.start(company.hr(), plan, null, "k1");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> allocations.find(company.hr(), id).finishedAt() != null);
        AllocationView done = allocations.find(company.hr(), id);
        assertThat(done.state()).isEqualTo(AllocationState.DONE);
        assertThat(done.employees()).isEqualTo(7);
        assertThat(done.total()).isEqualTo(preview.total());
        assertThat(wallets.get(clerks.getFirst()).available()).isEqualTo(Money.cents(150_33));
        assertThat(wallets.get(workers.getFirst()).available()).isEqualTo(Money.euros(100));
        assertThat(wallets.funds(company.hr(), company.id()).free())
                .isEqualTo(Money.euros(1_000).minus(preview.total()));
        Pocket pocket = wallets.get(clerks.getFirst()).pockets().getFirst();
        assertThat(wallets.planNames(List.of(pocket.id(), PocketId.next()))).containsOnlyKeys(pocket.id());
        assertThat(allocations.of(company.hr(), plan)).containsExactly(done);
    }

    @Test
    void servesEachEmployeeOncePerPlan() {
        samples.hire(company, 0, 3, "Operai");
        samples.load(company, Money.euros(1_000));
        PlanId plan = samples.plan(company, Leftover.RETURN_AT_END, HUNDRED);
        assertThat(allocate(plan, null, "first").employees()).isEqualTo(3);
        List<EmployeeId> late = samples.hire(company, 3, 2, "Operai");
        assertThat(allocations.preview(company.hr(), plan, null).alreadyServed())
                .isEqualTo(3);
        assertThat(allocate(plan, null, "second").employees()).isEqualTo(2);
        AllocationView third = allocate(plan, null, "third");
        assertThat(third.state()).isEqualTo(AllocationState.DONE);
        assertThat(third.employees()).isZero();
        assertThat(third.total()).isEqualTo(Money.ZERO);
        assertThat(wallets.get(late.getFirst()).pockets()).hasSize(1);
        assertThat(wallets.funds(company.hr(), company.id()).allocated()).isEqualTo(Money.euros(500));
    }

    @Test
    void answersTheSameKeyWithTheSameAllocation() throws Exception {
        samples.hire(company, 0, 3, "Operai");
        samples.load(company, Money.euros(1_000));
        PlanId plan = samples.plan(company, Leftover.RETURN_AT_END, HUNDRED);
        List<Object> outcomes = Crowd.of(20, n -> allocations.start(company.hr(), plan, null, "one-key"));
        assertThat(outcomes).allMatch(AllocationId.class::isInstance);
        assertThat(outcomes.stream().distinct()).hasSize(1);
        AllocationId id = (AllocationId) outcomes.getFirst();
        allocations.runNow(id);
        assertThat(allocations.start(company.hr(), plan, null, "one-key")).isEqualTo(id);
        assertThatThrownBy(() -> allocations.start(company.hr(), plan, "Operai", "one-key"))
                .isInstanceOf(IdempotencyConflict.class);
        refused("idempotency-key-invalid", () -> allocations.start(company.hr(), plan, null, "a key"));
        assertThat(wallets.funds(company.hr(), company.id()).allocated()).isEqualTo(Money.euros(300));
    }

    @Test
    void givesNothingWhenTheFundsDoNotSuffice() {
        List<EmployeeId> people = samples.hire(company, 0, 5, "Operai");
        samples.load(company, Money.cents(499_99));
        PlanId plan = samples.plan(company, Leftover.RETURN_AT_END, HUNDRED);
        assertThat(allocations.preview(company.hr(), plan, null).enough()).isFalse();
        AllocationView failed = allocate(plan, null, "k");
        assertThat(failed.state()).isEqualTo(AllocationState.FAILED);
        assertThat(failed.reason()).isEqualTo("allocation-funds-insufficient");
        assertThat(failed.total()).isEqualTo(Money.euros(500));
        assertThat(failed.employees()).isZero();
        assertThat(people)
                .allSatisfy(one -> assertThat(wallets.get(one).pockets()).isEmpty());
        assertThat(wallets.funds(company.hr(), company.id()).free()).isEqualTo(Money.cents(499_99));
        samples.load(company, Money.cents(1));
        assertThat(allocate(plan, null, "k2").state()).isEqualTo(AllocationState.DONE);
    }

    @Test
    void refusesACategoryOfOnePersonAlsoWhenThePeopleChangeBeforeTheJob() {
        samples.hire(company, 0, 5, "Operai");
        List<EmployeeId> chiefs = samples.hire(company, 5, 2, "Dirigenti");
        samples.load(company, Money.euros(5_000));
        PlanId plan =
                samples.plan(company, Leftover.RETURN_AT_END, HUNDRED, new PlanLine("Dirigenti", Money.euros(900)));
        employees.leave(company.hr(), chiefs.getFirst(), samples.today().minusDays(1));
        assertThat(allocations.preview(company.hr(), plan, null).refusal()).isEqualTo("allocation-for-one-person");
        refused("allocation-for-one-person", () -> allocations.start(company.hr(), plan, "Dirigenti", "k"));
        assertThat(allocate(plan, "Operai", "k").employees()).isEqualTo(5);
    }

    @Test
    void servesNobodyTwiceByParallelAllocationsOfOnePlan() throws Exception {
        List<EmployeeId> people = samples.hire(company, 0, 40, "Operai");
        samples.load(company, Money.euros(40 * 100 * 3));
        PlanId plan = samples.plan(company, Leftover.RETURN_AT_END, HUNDRED);
        List<AllocationId> asked = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            asked.add(allocations.start(company.hr(), plan, i % 2 == 0 ? null : "Operai", "parallel-" + i));
        }
        Crowd.of(8, n -> {
            allocations.runNow(asked.get(n));
            return n;
        });
        assertThat(asked.stream()
                        .mapToInt(id -> allocations.find(company.hr(), id).employees())
                        .sum())
                .isEqualTo(40);
        assertThat(asked)
                .allSatisfy(id ->
                        assertThat(allocations.find(company.hr(), id).state()).isEqualTo(AllocationState.DONE));
        assertThat(people)
                .allSatisfy(one -> assertThat(wallets.get(one).available()).isEqualTo(Money.euros(100)));
    }

    @Test
    void neverGivesMoreThanTheFundsByParallelAllocationsOfManyPlans() throws Exception {
        samples.hire(company, 0, 10, "Operai");
        samples.load(company, Money.euros(3_500));
        List<AllocationId> asked = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            PlanId plan = samples.plan(company, Leftover.RETURN_AT_END, HUNDRED);
            asked.add(allocations.start(company.hr(), plan, null, "plan-" + i));
        }
        Crowd.of(6, n -> {
            allocations.runNow(asked.get(n));
            return n;
        });
        assertThat(asked)
                .extracting(id -> allocations.find(company.hr(), id).state())
                .filteredOn(AllocationState.DONE::equals)
                .hasSize(3);
        assertThat(wallets.funds(company.hr(), company.id()).free()).isEqualTo(Money.euros(500));
    }

    @Test
    void neverOverspendsAPocketThatFiftyClientsCoverAtOnce() throws Exception {
        EmployeeId anna = samples.hire(company, 0, 2, "Operai").getFirst();
        samples.load(company, Money.euros(1_000));
        allocate(samples.plan(company, Leftover.RETURN_AT_END, HUNDRED), null, "a");
        allocate(samples.plan(company, Leftover.carryOver(2), HUNDRED), null, "b");
        Money price = Money.cents(7_49);
        List<Object> outcomes = Crowd.of(50, n -> {
            for (int attempt = 0; ; attempt++) {
                try {
                    samples.spend(wallets.cover(anna, price, samples.today()), Ids.next());
                    return "bought";
                } catch (it.winwelfare.ledger.InsufficientFunds overtaken) {
                    if (attempt == 60) {
                        throw overtaken;
                    }
                }
            }
        });
        assertThat(outcomes).filteredOn("bought"::equals).hasSize(26);
        assertThat(outcomes).filteredOn(WalletInsufficient.class::isInstance).hasSize(24);
        assertThat(wallets.get(anna).available()).isEqualTo(Money.cents(200_00 - 26 * 7_49));
    }

    @Test
    void paysFromThePocketThatExpiresFirstAndTellsItsMovements() {
        EmployeeId anna = samples.hire(company, 0, 2, "Operai").getFirst();
        UserId user = UserId.next();
        employees.join(Actor.system("test"), anna, user);
        samples.load(company, Money.euros(1_000));
        PlanId late = samples.plan(company, Leftover.carryOver(6), HUNDRED);
        PlanId early = samples.plan(company, Leftover.RETURN_AT_END, HUNDRED);
        allocate(late, null, "a");
        allocate(early, null, "b");
        List<PocketShare> shares = wallets.cover(anna, Money.euros(130), samples.today());
        assertThat(shares).extracting(PocketShare::amount).containsExactly(Money.euros(100), Money.euros(30));
        UUID voucher = Ids.next();
        samples.spend(shares, voucher);
        Actor self = new Actor(
                user,
                "Anna",
                java.util.Set.of(new it.winwelfare.identity.RoleIn(Role.EMPLOYEE, company.id())),
                company.hr().origin());
        Wallet wallet = wallets.of(self, anna);
        assertThat(wallet.pockets()).extracting(Pocket::plan).containsExactly(early, late);
        assertThat(wallet.pockets()).extracting(Pocket::balance).containsExactly(Money.ZERO, Money.euros(70));
        assertThat(wallets.movements(self, anna, null).items())
                .extracting(WalletMovement::kind, WalletMovement::signedAmount)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(JournalKind.PURCHASE, Money.euros(-100)),
                        org.assertj.core.groups.Tuple.tuple(JournalKind.PURCHASE, Money.euros(-30)),
                        org.assertj.core.groups.Tuple.tuple(JournalKind.ALLOCATION, Money.euros(100)),
                        org.assertj.core.groups.Tuple.tuple(JournalKind.ALLOCATION, Money.euros(100)));
        assertThatThrownBy(() -> wallets.cover(anna, Money.cents(70_01), samples.today()))
                .isInstanceOf(WalletInsufficient.class);
    }

    @Test
    void showsAWalletToItsHolderAlone() {
        EmployeeId anna = samples.hire(company, 0, 2, "Operai").getFirst();
        Actor colleague = SampleOrganisations.person(Role.EMPLOYEE, company.id());
        PlanId plan = samples.plan(company, Leftover.RETURN_AT_END, HUNDRED);
        for (Actor stranger : List.of(company.hr(), colleague, SampleOrganisations.ambito())) {
            assertThatThrownBy(() -> wallets.of(stranger, anna)).isInstanceOf(AccessDenied.class);
            assertThatThrownBy(() -> wallets.movements(stranger, anna, null)).isInstanceOf(AccessDenied.class);
        }
        Actor foreignHr = SampleOrganisations.person(Role.COMPANY_HR, OrganisationId.next());
        for (Actor stranger : List.of(foreignHr, colleague)) {
            assertThatThrownBy(() -> wallets.funds(stranger, company.id())).isInstanceOf(AccessDenied.class);
            assertThatThrownBy(() -> allocations.preview(stranger, plan, null)).isInstanceOf(AccessDenied.class);
            assertThatThrownBy(() -> allocations.start(stranger, plan, null, "k"))
                    .isInstanceOf(AccessDenied.class);
            assertThatThrownBy(() -> allocations.of(stranger, plan)).isInstanceOf(AccessDenied.class);
        }
        assertThat(wallets.funds(SampleOrganisations.ambito(), company.id()).free())
                .isEqualTo(Money.ZERO);
    }

    @Test
    void tellsTheEmployerASumOnlyWhenEnoughPeopleStandBehindIt() {
        List<EmployeeId> people = samples.hire(company, 0, 6, "Operai");
        samples.load(company, Money.euros(1_000));
        LocalDate from = samples.today().minusMonths(1);
        Period soonOver = new Period(from, samples.today().plusDays(10));
        allocate(samples.plan(company, soonOver, Leftover.RETURN_AT_END, HUNDRED), null, "k");
        FundsView nobody = wallets.funds(company.hr(), company.id());
        assertThat(nobody.spent()).isEqualTo(Money.ZERO);
        assertThat(nobody.expiringSoon()).isEqualTo(Money.euros(600));
        for (int i = 0; i < 4; i++) {
            samples.spend(wallets.cover(people.get(i), Money.euros(10), samples.today()), Ids.next());
            FundsView few = wallets.funds(company.hr(), company.id());
            assertThat(few.spent()).isNull();
            assertThat(few.expiringSoon())
                    .as("it would tell the same by subtraction")
                    .isNull();
            assertThat(few.allocated()).isEqualTo(Money.euros(600));
        }
        samples.spend(wallets.cover(people.get(4), Money.euros(10), samples.today()), Ids.next());
        FundsView enough = wallets.funds(company.hr(), company.id());
        assertThat(enough.spent()).isEqualTo(Money.euros(50));
        assertThat(enough.expiringSoon()).isEqualTo(Money.euros(550));
        assertThat(enough.employeesWithWallet()).isEqualTo(6);
        assertThat(enough.free()).isEqualTo(Money.euros(400));
    }

    @Test
    void bringsWhatIsLeftBackWhenTheTimeIsOverAndAgainWhatComesLater() {
        List<EmployeeId> people = samples.hire(company, 0, 3, "Operai");
        samples.load(company, Money.euros(300));
        Period overToday = new Period(samples.today().minusMonths(1), samples.today());
        PlanId plan = samples.plan(company, overToday, Leftover.RETURN_AT_END, HUNDRED);
        allocate(plan, null, "k");
        UUID voucher = Ids.next();
        List<PocketShare> shares = wallets.cover(people.getFirst(), Money.euros(40), samples.today());
        samples.spend(shares, voucher);
        pocketReturn.run();
        assertThat(wallets.get(people.getFirst()).available())
                .as("on the last day")
                .isEqualTo(Money.euros(60));
        close(plan, samples.today().minusDays(1));
        pocketReturn.run();
        pocketReturn.run();
        FundsView funds = wallets.funds(company.hr(), company.id());
        assertThat(funds.returned()).isEqualTo(Money.euros(260));
        assertThat(funds.free()).isEqualTo(Money.euros(260));
        assertThat(wallets.get(people.getFirst()).pockets()).isEmpty();
        samples.giveBack(shares, voucher);
        pocketReturn.run();
        assertThat(wallets.funds(company.hr(), company.id()).free()).isEqualTo(Money.euros(300));
        assertThat(wallets.funds(company.hr(), company.id()).returned()).isEqualTo(Money.euros(300));
    }

    @Test
    void bringsTheMoneyOfALeaverBackByThePlansRule() {
        List<EmployeeId> people = samples.hire(company, 0, 3, "Operai");
        samples.load(company, Money.euros(1_000));
        LocalDate yesterday = samples.today().minusDays(1);
        allocate(samples.plan(company, Leftover.RETURN_AT_END, HUNDRED), null, "a");
        allocate(samples.plan(company, Leftover.carryOver(2), HUNDRED), null, "b");
        employees.leave(company.hr(), people.getFirst(), yesterday);
        assertThat(wallets.get(people.getFirst()).pockets())
                .singleElement()
                .satisfies(pocket -> assertThat(pocket.expiresOn())
                        .isAfterOrEqualTo(yesterday.plusMonths(2))
                        .isBeforeOrEqualTo(yesterday.plusMonths(3)));
        pocketReturn.run();
        assertThat(wallets.funds(company.hr(), company.id()).returned()).isEqualTo(Money.euros(100));
        assertThat(wallets.get(people.get(1)).available()).isEqualTo(Money.euros(200));
    }

    @Test
    void keepsTheMoneyOfSomebodyWhoStaysAfterAll() {
        EmployeeId anna = samples.hire(company, 0, 2, "Operai").getFirst();
        samples.load(company, Money.euros(200));
        allocate(samples.plan(company, Leftover.RETURN_AT_END, HUNDRED), null, "a");
        LocalDate expiresOn = wallets.get(anna).pockets().getFirst().expiresOn();
        employees.leave(company.hr(), anna, samples.today().plusDays(3));
        assertThat(wallets.get(anna).pockets().getFirst().expiresOn())
                .isEqualTo(samples.today().plusDays(3));
        employees.stay(company.hr(), anna);
        assertThat(wallets.get(anna).pockets().getFirst().expiresOn()).isEqualTo(expiresOn);
    }

    @Test
    void findsByNightALeaverWhomAnAllocationHasOvertaken() {
        EmployeeId anna = samples.hire(company, 0, 2, "Operai").getFirst();
        samples.load(company, Money.euros(200));
        allocate(samples.plan(company, Leftover.RETURN_AT_END, HUNDRED), null, "a");
        transaction.executeWithoutResult(
                status -> client.sql("UPDATE employees_employee SET left_on = :day WHERE id = :id")
                        .param("day", samples.today().minusDays(2))
                        .param("id", Ids.bytes(anna.value()))
                        .update());
        assertThat(wallets.get(anna).available()).isEqualTo(Money.euros(100));
        pocketReturn.run();
        assertThat(wallets.get(anna).pockets()).isEmpty();
        assertThat(wallets.funds(company.hr(), company.id()).returned()).isEqualTo(Money.euros(100));
    }

    private AllocationView allocate(PlanId plan, @Nullable String category, String key) {
        AllocationId id = allocations.start(company.hr(), plan, category, key);
        allocations.runNow(id);
        return allocations.find(company.hr(), id);
    }

    private void close(PlanId plan, LocalDate day) {
        transaction.executeWithoutResult(
                status -> client.sql("UPDATE wallets_pocket SET closes_on = :day WHERE plan_id = :plan")
                        .param("day", day)
                        .param("plan", Ids.bytes(plan.value()))
                        .update());
    }

    private static void refused(String code, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(Rejection.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(Objects.requireNonNull(refusal.messageKey())).isEqualTo("problem." + code);
        });
    }
}
