package it.winwelfare.portal.company;

import static it.winwelfare.testing.Visit.leadsTo;
import static it.winwelfare.testing.Visit.shows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import it.winwelfare.identity.People;
import it.winwelfare.identity.Role;
import it.winwelfare.identity.RoleIn;
import it.winwelfare.identity.UserView;
import it.winwelfare.identity.Users;
import it.winwelfare.ledger.LedgerControls;
import it.winwelfare.money.Money;
import it.winwelfare.payments.BankTransfers;
import it.winwelfare.payments.NewBankTransfer;
import it.winwelfare.portal.employee.Valley;
import it.winwelfare.portal.employee.Valley.Employer;
import it.winwelfare.testing.SampleOrganisations;
import it.winwelfare.testing.Visit;
import it.winwelfare.testing.WinTest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.MockMvc;

/** A company with somebody of HR before its pages. After each story the books must agree. */
@WinTest
abstract class CompanyStory {
    @Autowired
    MockMvc mvc;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    Users users;

    @Autowired
    BankTransfers transfers;

    @Autowired
    private LedgerControls controls;

    Valley valley;
    Employer employer;
    UserView person;
    Visit hr;

    @BeforeEach
    void aCompany() throws Exception {
        valley = beans.createBean(Valley.class);
        employer = valley.employer();
        person = People.with(users, new RoleIn(Role.COMPANY_HR, employer.id()));
        hr = Visit.of(mvc, person);
    }

    @AfterEach
    void theBooksAgree() {
        assertThat(controls.run().findings()).isEmpty();
    }

    void load(Money money) {
        String word = SampleOrganisations.word();
        transfers.record(
                SampleOrganisations.ambito(),
                new NewBankTransfer(employer.id(), money, valley.today(), "BON" + word),
                word);
    }

    /** What a plan's form sends when it is filled in well: money on top of the pay, from yesterday for a year. */
    Map<String, String> plan() {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("name", "Piano " + SampleOrganisations.word());
        typed.put("from", valley.today().minusDays(1).toString());
        typed.put("to", valley.today().plusYears(1).toString());
        typed.put("source", "ON_TOP");
        typed.put("_carryOver", "on");
        return typed;
    }

    /** Writes and activates a plan by its pages; its address. */
    String activePlan(String amount) throws Exception {
        Map<String, String> typed = plan();
        typed.put("amount", amount);
        String plan = leadsTo(hr.send("/azienda/piani/nuovo", typed));
        hr.open(plan).andExpect(content().string(shows("È una bozza")));
        hr.send(plan + "/attiva").andExpect(redirectedUrl(plan));
        return plan;
    }
}
