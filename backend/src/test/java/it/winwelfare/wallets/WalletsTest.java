package it.winwelfare.wallets;

import static it.winwelfare.testing.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import it.winwelfare.companies.Leftover;
import it.winwelfare.companies.PlanId;
import it.winwelfare.employees.EmployeeId;
import it.winwelfare.identifiers.Ids;
import it.winwelfare.identifiers.Slice;
import it.winwelfare.identity.AccessDenied;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.identity.Role;
import it.winwelfare.identity.UserId;
import it.winwelfare.ledger.JournalKind;
import it.winwelfare.money.Money;
import it.winwelfare.money.Period;
import it.winwelfare.testing.Crowd;
import it.winwelfare.testing.SampleOrganisations;
import it.winwelfare.wallets.internal.PocketReturn;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** People's money: how it is paid with, who sees it, and how what is left goes back to the employer. */
class WalletsTest extends WalletStory {

    @Autowired
    private PocketReturn pocketReturn;

    @Autowired
    private JdbcClient client;

    @Autowired
    private TransactionTemplate transaction;

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
        UUID lateGift = allocate(late, null, "a").id().value();
        UUID earlyGift = allocate(early, null, "b").id().value();
        List<PocketShare> shares = wallets.cover(anna, Money.euros(130), samples.today());
        assertThat(shares).extracting(PocketShare::amount).containsExactly(Money.euros(100), Money.euros(30));
        assertThat(wallets.get(anna).cover(Money.euros(130))).isEqualTo(shares);
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
        Pocket first = wallet.pockets().getFirst();
        Pocket second = wallet.pockets().getLast();
        List<WalletMovement> movements = wallets.movements(self, anna, null).items();
        assertThat(movements)
                .extracting(
                        WalletMovement::kind,
                        WalletMovement::signedAmount,
                        WalletMovement::reference,
                        WalletMovement::pocket,
                        WalletMovement::planName)
                .containsExactly(
                        tuple(JournalKind.PURCHASE, Money.euros(-100), voucher, first.id(), first.planName()),
                        tuple(JournalKind.PURCHASE, Money.euros(-30), voucher, second.id(), second.planName()),
                        tuple(JournalKind.ALLOCATION, Money.euros(100), earlyGift, first.id(), first.planName()),
                        tuple(JournalKind.ALLOCATION, Money.euros(100), lateGift, second.id(), second.planName()));
        assertThat(first.planName()).isNotEqualTo(second.planName());
        Slice<WalletMovement> page = wallets.movements(self, anna, null, 3);
        assertThat(page.items()).isEqualTo(movements.subList(0, 3));
        assertThat(wallets.movements(self, anna, page.next(), 3).items()).isEqualTo(movements.subList(3, 4));
        assertThat(wallets.planNames(List.of(first.id(), second.id())))
                .containsOnly(entry(first.id(), first.planName()), entry(second.id(), second.planName()));
        assertThat(wallets.planNames(List.of())).isEmpty();
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
        samples.load(company, Money.euros(500));
        AllocationId allocation = allocate(plan, null, "theirs").id();
        Actor foreignHr = SampleOrganisations.person(Role.COMPANY_HR, OrganisationId.next());
        for (Actor stranger : List.of(foreignHr, colleague)) {
            assertThatThrownBy(() -> wallets.funds(stranger, company.id())).isInstanceOf(AccessDenied.class);
            assertThatThrownBy(() -> allocations.preview(stranger, plan, null)).isInstanceOf(AccessDenied.class);
            assertThatThrownBy(() -> allocations.start(stranger, plan, null, "k"))
                    .isInstanceOf(AccessDenied.class);
            assertThatThrownBy(() -> allocations.of(stranger, plan)).isInstanceOf(AccessDenied.class);
            assertThatThrownBy(() -> allocations.find(stranger, allocation)).isInstanceOf(AccessDenied.class);
        }
        assertThat(wallets.funds(SampleOrganisations.ambito(), company.id()).free())
                .isEqualTo(Money.euros(300));
        refuses("unknown-allocation", () -> allocations.find(company.hr(), AllocationId.next()));
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

    @Test
    void theControlFindsPocketsThatDisagreeWithTheFunds() {
        samples.hire(company, 0, 2, "Operai");
        samples.load(company, Money.euros(200));
        PlanId plan = samples.plan(company, Leftover.RETURN_AT_END, HUNDRED);
        allocate(plan, null, "a");
        close(plan, samples.today().minusDays(1));
        pocketReturn.run();
        String ours = "pockets-agree-with-funds: company " + company.id();
        assertThat(findingsAfter("allocated = allocated + 1", plan))
                .containsExactly(ours + " gave 200.00 EUR, its pockets got 200.02 EUR");
        assertThat(findingsAfter("returned = returned - 1", plan))
                .containsExactly(ours + " got 200.00 EUR back, its pockets gave 199.98 EUR");
    }

    private List<String> findingsAfter(String change, PlanId plan) {
        return Objects.requireNonNull(transaction.execute(status -> {
            client.sql("UPDATE wallets_pocket SET " + change + " WHERE plan_id = ?")
                    .param(Ids.bytes(plan.value()))
                    .update();
            List<String> findings = controls.run().findings();
            status.setRollbackOnly();
            return findings;
        }));
    }

    private void close(PlanId plan, LocalDate day) {
        transaction.executeWithoutResult(
                status -> client.sql("UPDATE wallets_pocket SET closes_on = :day WHERE plan_id = :plan")
                        .param("day", day)
                        .param("plan", Ids.bytes(plan.value()))
                        .update());
    }
}
