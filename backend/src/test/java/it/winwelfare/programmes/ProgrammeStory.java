package it.winwelfare.programmes;

import static it.winwelfare.testing.SampleOrganisations.ambito;
import static it.winwelfare.testing.SampleOrganisations.founded;
import static it.winwelfare.testing.SampleOrganisations.organisation;
import static org.assertj.core.api.Assertions.assertThat;

import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.ledger.Account;
import it.winwelfare.ledger.Ledger;
import it.winwelfare.ledger.LedgerControls;
import it.winwelfare.money.BusinessTime;
import it.winwelfare.money.Money;
import it.winwelfare.money.Percentage;
import it.winwelfare.money.Period;
import it.winwelfare.network.AllianceId;
import it.winwelfare.network.Alliances;
import it.winwelfare.network.OrganisationKind;
import it.winwelfare.network.Organisations;
import it.winwelfare.testing.SampleOrganisations;
import it.winwelfare.testing.WinTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** An Alleanza with an award, and a company that has joined it. After each test the books must agree. */
@WinTest
abstract class ProgrammeStory {

    static final Money PRICE = Money.euros(40);

    @Autowired
    Organisations organisations;

    @Autowired
    Alliances alliances;

    @Autowired
    Projects projects;

    @Autowired
    BudgetLines lines;

    @Autowired
    Ledger ledger;

    @Autowired
    private LedgerControls controls;

    @Autowired
    private Clock clock;

    final Actor ambito = ambito();
    AllianceId alliance;
    ProjectId project;
    OrganisationId company;

    @BeforeEach
    void anAllianceWithAnAwardAndACompany() {
        alliance = founded(organisations, alliances);
        project = projects.award(ambito, project(alliance));
        company = organisations.register(ambito, organisation(OrganisationKind.COMPANY));
        alliances.join(ambito, alliance, company, today());
    }

    @AfterEach
    void theBooksAgree() {
        assertThat(controls.run().findings()).isEmpty();
    }

    Money balance(BudgetLineId line) {
        return ledger.balance(account(line));
    }

    static Account account(BudgetLineId line) {
        return Account.grantLine(line.value());
    }

    NewBudgetLine line(String name, Money awarded, int percent, Money cap, String... categories) {
        CoFundingRule rule = new CoFundingRule(Percentage.percent(percent), Set.of(categories), cap);
        return new NewBudgetLine(alliance, project, name, awarded, period(), rule);
    }

    static NewProject project(AllianceId alliance) {
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

    Period period() {
        return new Period(today(), today().plusYears(2));
    }

    LocalDate today() {
        return BusinessTime.today(clock);
    }
}
