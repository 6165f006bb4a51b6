package it.winwelfare.portal.alliance;

import static it.winwelfare.testing.Visit.shows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.winwelfare.identity.OrganisationId;
import it.winwelfare.identity.People;
import it.winwelfare.identity.Role;
import it.winwelfare.identity.RoleIn;
import it.winwelfare.identity.Users;
import it.winwelfare.money.Money;
import it.winwelfare.network.Alliance;
import it.winwelfare.network.Alliances;
import it.winwelfare.testing.Visit;
import it.winwelfare.testing.WinTest;
import it.winwelfare.vouchers.PurchaseReceipt;
import it.winwelfare.vouchers.Redemptions;
import it.winwelfare.vouchers.VoucherWorld;
import it.winwelfare.vouchers.VoucherWorld.Buyer;
import it.winwelfare.vouchers.VoucherWorld.Line;
import it.winwelfare.vouchers.VoucherWorld.Service;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.MockMvc;

/** An Alleanza's money from the award to the voucher and back: one purchase waits, one is used. */
@WinTest
class BudgetPagesTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private Users users;

    @Autowired
    private Alliances alliances;

    @Autowired
    private Redemptions redemptions;

    private VoucherWorld world;
    private Line line;
    private Alliance alliance;
    private PurchaseReceipt waits;
    private PurchaseReceipt used;
    private Visit director;

    @BeforeEach
    void twoPurchases() throws Exception {
        world = beans.createBean(VoucherWorld.class);
        Buyer buyer = world.buyerWith(Money.euros(1_000));
        line = world.line(buyer.employer(), Money.euros(5_000), 30, Money.euros(400));
        alliance = alliances.find(line.alliance());
        Service nursery = world.nursery(Money.euros(100));
        waits = world.buy(buyer, nursery);
        Service dear = world.nursery(Money.euros(110));
        used = world.buy(buyer, dear);
        redemptions.redeem(dear.shop().person(), world.scan(dear, used, "scan-" + used.code()));
        director = Visit.of(mvc, People.with(users, new RoleIn(Role.ALLIANCE, alliance.lead())));
    }

    @Test
    void theBudgetTellsWhatIsCommittedSpentAndLeft() throws Exception {
        director.open("/alleanza").andExpect(redirectedUrl(budget()));
        director.open(budget())
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                shows(alliance.title()),
                                shows("€ 5.000,00"),
                                shows("€ 30,00"),
                                shows("€ 33,00"),
                                shows("€ 4.937,00"),
                                shows(lineOf(alliance)))));
    }

    @Test
    void theLineShowsItsVouchersWithoutNames() throws Exception {
        director.open(lineOf(alliance))
                .andExpect(content()
                        .string(allOf(
                                shows(waits.voucher().pseudonym()),
                                shows(used.voucher().pseudonym()),
                                shows("Da usare"),
                                shows("Usato"),
                                shows("€ 70,00"),
                                not(shows("Lia")),
                                not(shows("/alleanza/buoni/")))));
        director.open("/alleanza/buoni/" + used.voucher()).andExpect(status().isForbidden());
    }

    @Test
    void theAmbitoWalksToTheVoucherAndBack() throws Exception {
        Visit ada = Visit.of(mvc, People.with(users, new RoleIn(Role.AMBITO, OrganisationId.next())));
        String voucher = "/alleanza/buoni/" + used.voucher();

        ada.open(lineOf(alliance)).andExpect(content().string(shows(voucher)));
        ada.open(voucher)
                .andExpect(content()
                        .string(allOf(
                                shows("€ 110,00"),
                                shows("€ 33,00"),
                                shows("€ 77,00"),
                                shows("Uso"),
                                shows(lineOf(alliance)))));
        ada.open("/ambito/rete/" + alliance.id())
                .andExpect(content()
                        .string(allOf(
                                shows("€ 30,00"), shows("€ 33,00"), shows("€ 4.937,00"), shows(lineOf(alliance)))));
        ada.open("/ambito/rete").andExpect(content().string(allOf(shows(alliance.title()), shows("€ 33,00"))));
    }

    @Test
    void aDirectorSeesNoOtherAlleanza() throws Exception {
        Line other = world.line(world.employer(), Money.euros(700), 20, Money.euros(50));
        Alliance foreign = alliances.find(other.alliance());

        director.open("/alleanza/" + foreign.slug()).andExpect(status().isForbidden());
        director.open("/alleanza/" + foreign.slug() + "/linee/" + other.id()).andExpect(status().isForbidden());
        director.open("/alleanza/" + alliance.slug() + "/linee/" + other.id()).andExpect(status().isForbidden());
        director.open("/alleanza/nessuna").andExpect(status().isNotFound());
        director.open("/ambito/rete/" + foreign.id()).andExpect(status().isForbidden());
    }

    @Test
    void atsSeesAllAndOthersNothing() throws Exception {
        Visit ats = Visit.of(mvc, People.with(users, new RoleIn(Role.ATS, OrganisationId.next())));
        ats.open("/alleanza").andExpect(content().string(shows(budget())));
        ats.open(lineOf(alliance)).andExpect(status().isOk());
        for (Role role : new Role[] {Role.EMPLOYEE, Role.COMPANY_HR, Role.PROVIDER}) {
            Visit other = Visit.of(mvc, People.with(users, new RoleIn(role, alliance.lead())));
            other.open(budget()).andExpect(status().isForbidden());
        }
    }

    @Test
    void theOldAddressOfALineLeadsToItsAlleanza() throws Exception {
        Line other = world.line(world.employer(), Money.euros(700), 20, Money.euros(50));
        Visit ats = Visit.of(mvc, People.with(users, new RoleIn(Role.ATS, OrganisationId.next())));
        assertThat(other.alliance()).isNotEqualTo(alliance.id());

        ats.open("/alleanza/" + alliance.slug() + "/linee/" + other.id())
                .andExpect(redirectedUrl(
                        "/alleanza/" + alliances.find(other.alliance()).slug() + "/linee/" + other.id()));
    }

    private String budget() {
        return "/alleanza/" + alliance.slug();
    }

    private String lineOf(Alliance of) {
        return "/alleanza/" + of.slug() + "/linee/" + line.id();
    }
}
