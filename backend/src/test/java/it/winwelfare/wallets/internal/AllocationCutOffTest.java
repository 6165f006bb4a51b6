package it.winwelfare.wallets.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.winwelfare.companies.Leftover;
import it.winwelfare.companies.PlanId;
import it.winwelfare.companies.PlanLine;
import it.winwelfare.companies.Plans;
import it.winwelfare.employees.EmployeeId;
import it.winwelfare.employees.Employees;
import it.winwelfare.ledger.Account;
import it.winwelfare.ledger.Atomically;
import it.winwelfare.ledger.JournalKind;
import it.winwelfare.ledger.Ledger;
import it.winwelfare.ledger.LedgerControls;
import it.winwelfare.money.Money;
import it.winwelfare.testing.WinTest;
import it.winwelfare.wallets.AllocationId;
import it.winwelfare.wallets.AllocationState;
import it.winwelfare.wallets.AllocationView;
import it.winwelfare.wallets.SampleCompanies;
import it.winwelfare.wallets.SampleCompanies.Sample;
import it.winwelfare.wallets.Wallets;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** An allocation whose power is cut: nothing half done, and the next run does all of it. */
@WinTest
class AllocationCutOffTest {

    @Autowired
    private AllocationBook book;

    @Autowired
    private PocketBook pockets;

    @Autowired
    private Plans plans;

    @Autowired
    private Employees employees;

    @Autowired
    private Wallets wallets;

    @Autowired
    private Ledger ledger;

    @Autowired
    private LedgerControls controls;

    @Autowired
    private Atomically atomically;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private JdbcClient client;

    @Autowired
    private Clock clock;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Test
    void leavesNothingHalfDoneAndIsDoneByTheNextRun() {
        SampleCompanies samples = beans.createBean(SampleCompanies.class);
        Sample company = samples.company();
        List<EmployeeId> people = samples.hire(company, 0, 4, "Operai");
        samples.load(company, Money.euros(500));
        PlanId plan = samples.plan(company, Leftover.RETURN_AT_END, new PlanLine(null, Money.euros(100)));
        // Past the scheduler, so that only this test runs it.
        AllocationId id = AllocationId.next();
        transaction.executeWithoutResult(status -> book.claim(id, company.id(), plan, null, "cut"));
        PocketBook cutAfterPockets = new PocketBook(jdbc, client, clock) {
            @Override
            void open(AllocationId of, it.winwelfare.companies.WelfarePlan from, List<Opening> openings) {
                super.open(of, from, openings);
                throw new PowerCut();
            }
        };
        ApplicationEventPublisher cutBeforeCommit = event -> {
            throw new PowerCut();
        };
        for (AllocationRun cut : List.of(run(cutAfterPockets, events), run(pockets, cutBeforeCommit))) {
            assertThatThrownBy(() -> cut.run(id)).isInstanceOf(PowerCut.class);
            assertThat(people)
                    .allSatisfy(one -> assertThat(wallets.get(one).pockets()).isEmpty());
            assertThat(ledger.balance(Account.companyFunds(company.id().value())))
                    .isEqualTo(Money.euros(500));
            assertThat(ledger.journalOf(JournalKind.ALLOCATION, id.value())).isEmpty();
            assertThat(state(id)).isEqualTo(AllocationState.RUNNING);
            assertThat(controls.run().findings()).isEmpty();
        }
        run(pockets, events).run(id);
        run(pockets, events).run(id);
        assertThat(state(id)).isEqualTo(AllocationState.DONE);
        assertThat(people)
                .allSatisfy(one -> assertThat(wallets.get(one).available()).isEqualTo(Money.euros(100)));
        assertThat(ledger.balance(Account.companyFunds(company.id().value()))).isEqualTo(Money.euros(100));
        assertThat(controls.run().findings()).isEmpty();
    }

    @Test
    void whatIsGivenUpHasGivenNothingAndStaysSo() {
        SampleCompanies samples = beans.createBean(SampleCompanies.class);
        Sample company = samples.company();
        EmployeeId person = samples.hire(company, 0, 2, "Operai").getFirst();
        samples.load(company, Money.euros(500));
        PlanId plan = samples.plan(company, Leftover.RETURN_AT_END, new PlanLine(null, Money.euros(100)));
        AllocationId id = AllocationId.next();
        transaction.executeWithoutResult(status -> book.claim(id, company.id(), plan, null, "given-up"));
        run(pockets, events).giveUp(id);
        run(pockets, events).run(id);
        AllocationView view = book.find(id).orElseThrow().view();
        assertThat(view.state()).isEqualTo(AllocationState.FAILED);
        assertThat(view.reason()).isEqualTo("allocation-interrupted");
        assertThat(view.finishedAt()).isBetween(clock.instant().minusSeconds(60), clock.instant());
        assertThat(wallets.get(person).pockets()).isEmpty();
    }

    private static final class PowerCut extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private AllocationRun run(PocketBook withPockets, ApplicationEventPublisher withEvents) {
        return new AllocationRun(book, withPockets, plans, employees, ledger, atomically, withEvents, clock);
    }

    private AllocationState state(AllocationId id) {
        return book.find(id).orElseThrow().view().state();
    }
}
