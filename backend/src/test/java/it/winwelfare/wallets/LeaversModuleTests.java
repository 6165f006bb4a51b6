package it.winwelfare.wallets;

import static org.assertj.core.api.Assertions.assertThat;

import it.winwelfare.companies.Leftover;
import it.winwelfare.companies.PlanId;
import it.winwelfare.companies.PlanLine;
import it.winwelfare.employees.EmployeeId;
import it.winwelfare.employees.Employees;
import it.winwelfare.money.Money;
import it.winwelfare.testing.SampleOrganisations;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.modulith.test.Scenario;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestPropertySource;

/** The wallets above the modules that they name: none of the others is there. */
@ApplicationModuleTest(
        mode = BootstrapMode.ALL_DEPENDENCIES,
        extraIncludes = {"embeddeddb", "money"})
@ActiveProfiles("test")
// The night's job must not do what the event has to do; on the database that all tests share, other modules' events are
// not this one's.
@TestPropertySource(
        properties = {
            "db-scheduler.polling-interval=10h",
            "spring.modulith.events.republish-outstanding-events-on-restart=false"
        })
@Import(SampleCompanies.class)
class LeaversModuleTests {

    @Autowired
    private SampleCompanies samples;

    @Autowired
    private Employees employees;

    @Autowired
    private Allocations allocations;

    @Autowired
    private Wallets wallets;

    @Test
    void thePocketsOfWhoLeavesCloseOnTheLastDay(Scenario scenario) {
        SampleCompanies.Sample company = samples.company();
        EmployeeId person = samples.hire(company, 1, 1, "Operai").getFirst();
        samples.load(company, Money.euros(500));
        PlanId plan = samples.plan(company, Leftover.RETURN_AT_END, new PlanLine(null, Money.euros(100)));
        allocations.runNow(allocations.start(company.hr(), plan, null, SampleOrganisations.word()));
        LocalDate lastDay = samples.today().plusDays(10);
        assertThat(lastDays(person)).hasSize(1).doesNotContain(lastDay);

        scenario.stimulate(() -> employees.leave(company.hr(), person, lastDay))
                .andWaitForStateChange(() -> lastDays(person), days -> days.contains(lastDay))
                .andVerify(days -> assertThat(days).containsExactly(lastDay));
    }

    private List<LocalDate> lastDays(EmployeeId person) {
        return wallets.get(person).pockets().stream().map(Pocket::expiresOn).toList();
    }
}
