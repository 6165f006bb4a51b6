package it.winwelfare.portal.provider;

import static org.assertj.core.api.Assertions.assertThat;

import it.winwelfare.identity.People;
import it.winwelfare.identity.Role;
import it.winwelfare.identity.RoleIn;
import it.winwelfare.identity.Users;
import it.winwelfare.ledger.LedgerControls;
import it.winwelfare.portal.employee.Valley;
import it.winwelfare.portal.employee.Valley.Seller;
import it.winwelfare.testing.Visit;
import it.winwelfare.vouchers.SetClock;
import it.winwelfare.vouchers.VoucherSpringTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.MockMvc;

/** A provider at its desk. After each story the books must agree. */
@VoucherSpringTest
abstract class ProviderStory {

    @Autowired
    MockMvc mvc;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    Users users;

    @Autowired
    SetClock clock;

    @Autowired
    private LedgerControls controls;

    Valley valley;
    Seller seller;
    Visit counter;

    @BeforeEach
    void aProvider() throws Exception {
        clock.set(SetClock.START);
        valley = beans.createBean(Valley.class);
        seller = valley.seller();
        counter = Visit.of(mvc, People.with(users, new RoleIn(Role.PROVIDER, seller.id())));
    }

    @AfterEach
    void theBooksAgree() {
        assertThat(controls.run().findings()).isEmpty();
        clock.set(SetClock.START);
    }
}
