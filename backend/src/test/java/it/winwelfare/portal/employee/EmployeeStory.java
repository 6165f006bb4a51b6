package it.winwelfare.portal.employee;

import static org.assertj.core.api.Assertions.assertThat;

import it.winwelfare.catalogue.OfferId;
import it.winwelfare.employees.Families;
import it.winwelfare.employees.FamilyMemberId;
import it.winwelfare.employees.NewFamilyMember;
import it.winwelfare.fiscal.Relationship;
import it.winwelfare.ledger.LedgerControls;
import it.winwelfare.portal.employee.Valley.Employer;
import it.winwelfare.portal.employee.Valley.Seller;
import it.winwelfare.portal.employee.Valley.Worker;
import it.winwelfare.testing.SampleOrganisations;
import it.winwelfare.testing.Visit;
import it.winwelfare.testing.WinTest;
import it.winwelfare.vouchers.VoucherView;
import it.winwelfare.vouchers.Vouchers;
import it.winwelfare.wallets.Wallets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.MockMvc;

/** An employee, a colleague, and an offer in their valley. After each story the books must agree. */
@WinTest
abstract class EmployeeStory {

    @Autowired
    MockMvc mvc;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    Families families;

    @Autowired
    Vouchers vouchers;

    @Autowired
    Wallets wallets;

    @Autowired
    private LedgerControls controls;

    Valley valley;
    Employer employer;
    Worker anna;
    Worker colleague;
    Seller seller;
    OfferId summer;
    FamilyMemberId child;
    Visit browser;

    @BeforeEach
    void aValley() throws Exception {
        valley = beans.createBean(Valley.class);
        employer = valley.employer();
        anna = valley.worker(employer);
        colleague = valley.worker(employer);
        browser = Visit.of(mvc, anna.browser());
        seller = valley.seller();
        summer = valley.live(seller, valley.summerWeek(seller, "Estate " + SampleOrganisations.word()));
        child = families.add(anna.actor(), anna.employee().id(), relative("Luca", Relationship.CHILD, 7));
    }

    @AfterEach
    void theBooksAgree() {
        assertThat(controls.run().findings()).isEmpty();
    }

    String buyPath() {
        return "/dipendente/servizi/" + summer + "/acquista";
    }

    List<VoucherView> vouchersOf(Worker worker) {
        return vouchers.list(worker.actor(), Set.of(), null).items();
    }

    private NewFamilyMember relative(String name, Relationship relationship, int age) {
        LocalDate bornOn = valley.today().minusYears(age).minusDays(10);
        return new NewFamilyMember(name, "Bianchi", relationship, bornOn, null, true, false);
    }
}
