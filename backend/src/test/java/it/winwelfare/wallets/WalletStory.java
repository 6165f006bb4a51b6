package it.winwelfare.wallets;

import static org.assertj.core.api.Assertions.assertThat;

import it.winwelfare.companies.PlanId;
import it.winwelfare.companies.PlanLine;
import it.winwelfare.employees.Employees;
import it.winwelfare.ledger.LedgerControls;
import it.winwelfare.money.Money;
import it.winwelfare.testing.WinTest;
import it.winwelfare.wallets.SampleCompanies.Sample;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** A company that may give money to its people. After each test the books must agree. */
@WinTest
abstract class WalletStory {

    static final PlanLine HUNDRED = new PlanLine(null, Money.euros(100));

    @Autowired
    Wallets wallets;

    @Autowired
    Allocations allocations;

    @Autowired
    Employees employees;

    @Autowired
    LedgerControls controls;

    @Autowired
    private AutowireCapableBeanFactory beans;

    SampleCompanies samples;
    Sample company;

    @BeforeEach
    void aCompany() {
        samples = beans.createBean(SampleCompanies.class);
        company = samples.company();
    }

    @AfterEach
    void theBooksAgree() {
        assertThat(controls.run().findings()).isEmpty();
    }

    AllocationView allocate(PlanId plan, @Nullable String category, String key) {
        AllocationId id = allocations.start(company.hr(), plan, category, key);
        allocations.runNow(id);
        return allocations.find(company.hr(), id);
    }
}
