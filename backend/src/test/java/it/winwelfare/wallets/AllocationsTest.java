package it.winwelfare.wallets;

import static it.winwelfare.testing.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import it.winwelfare.companies.Leftover;
import it.winwelfare.companies.PlanId;
import it.winwelfare.companies.PlanLine;
import it.winwelfare.employees.EmployeeId;
import it.winwelfare.identifiers.Ids;
import it.winwelfare.ledger.IdempotencyConflict;
import it.winwelfare.money.Money;
import it.winwelfare.testing.Crowd;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The employer's money on its way to people. */
class AllocationsTest extends WalletStory {

    @Autowired
    private JdbcClient client;

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
        refuses("idempotency-key-invalid", () -> allocations.start(company.hr(), plan, null, "a key"));
        assertThat(wallets.funds(company.hr(), company.id()).allocated()).isEqualTo(Money.euros(300));
        assertThat(client.sql(
                                "SELECT what FROM audit_entry WHERE organisation = ? AND what LIKE 'allocation.%' ORDER BY id")
                        .param(Ids.bytes(company.id().value()))
                        .query(String.class)
                        .list())
                .containsExactly("allocation.started", "allocation.done");
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
        refuses("allocation-for-one-person", () -> allocations.start(company.hr(), plan, "Dirigenti", "k"));
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
}
