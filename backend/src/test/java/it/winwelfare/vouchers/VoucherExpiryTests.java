package it.winwelfare.vouchers;

import static org.assertj.core.api.Assertions.assertThat;

import it.winwelfare.audit.AuditFilter;
import it.winwelfare.audit.AuditTrail;
import it.winwelfare.money.BusinessTime;
import it.winwelfare.money.Money;
import it.winwelfare.testing.SampleOrganisations;
import it.winwelfare.vouchers.VoucherWorld.Buyer;
import it.winwelfare.vouchers.VoucherWorld.Employer;
import it.winwelfare.vouchers.VoucherWorld.Line;
import it.winwelfare.vouchers.VoucherWorld.Service;
import it.winwelfare.wallets.Pocket;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The night after the last day of vouchers that nobody used. */
class VoucherExpiryTests extends VoucherStory {

    private static final Money PRICE = Money.euros(120);

    @Autowired
    private AuditTrail trail;

    @Autowired
    private JdbcClient sql;

    private Buyer anna;
    private Buyer bruno;
    private Line line;
    private Service service;

    /** Who pay a quarter of 120 euros, and of the next 120 what is left of 40, from one line and pockets of their own. */
    @BeforeEach
    void twoColleagues() {
        Employer employer = world.employer();
        anna = world.buyer(employer);
        bruno = world.buyer(employer);
        world.allocate(employer, Money.euros(500), world.today().plusYears(1));
        line = world.line(employer, Money.euros(1_000), 25, Money.euros(40));
        service = world.nursery(PRICE);
    }

    @Test
    void theMoneyOfAllGoesBackToWhereItCameFromAtOnce() {
        List<Pocket> annas = world.pockets(anna);
        List<Pocket> brunos = world.pockets(bruno);
        List<VoucherId> bought = annasTwoAndBrunos();
        clock.set(BusinessTime.endOf(world.today().plusDays(30)));

        assertThat(expiry.run()).as("other tests' too").isGreaterThanOrEqualTo(3);
        assertThat(expiry.run()).isZero();

        assertThat(world.pockets(anna)).isEqualTo(annas);
        assertThat(world.pockets(bruno)).isEqualTo(brunos);
        assertThat(world.balance(line.account())).isEqualTo(Money.euros(1_000));
        for (Buyer buyer : List.of(anna, bruno)) {
            assertThat(vouchers.quote(buyer.actor(), service.offer(), buyer.child())
                            .coFunding())
                    .as("what each may have of the line")
                    .isEqualTo(Money.euros(30));
        }
        assertThat(vouchers.find(anna.actor(), bought.getFirst()))
                .extracting(VoucherView::state, VoucherView::cancellable, VoucherView::cancelledAt)
                .containsExactly(VoucherState.EXPIRED, false, null);
    }

    @Test
    void itStandsInTheRecordAndEachHolderIsTold() {
        List<VoucherId> bought = annasTwoAndBrunos();
        clock.set(BusinessTime.endOf(world.today().plusDays(30)));
        expiry.run();
        assertThat(bought)
                .allSatisfy(voucher -> assertThat(trail.list(
                                        SampleOrganisations.ambito(),
                                        new AuditFilter("voucher.expired", voucher.value(), null),
                                        null)
                                .items())
                        .hasSize(1));
        Awaitility.await().until(() -> lettersAbout(bought) == bought.size());
    }

    @Test
    void whatIsGoodTodayWaits() {
        List<VoucherId> bought = annasTwoAndBrunos();
        clock.set(BusinessTime.endOf(world.today().plusDays(30)).minusSeconds(1));
        expiry.run();
        assertThat(vouchers.find(bruno.actor(), bought.getLast()).state()).isEqualTo(VoucherState.ISSUED);
    }

    private List<VoucherId> annasTwoAndBrunos() {
        return Stream.of(anna, anna, bruno)
                .map(buyer -> world.buy(buyer, service).voucher())
                .toList();
    }

    private int lettersAbout(List<VoucherId> ended) {
        return sql.sql("SELECT COUNT(*) FROM notifications_mail WHERE occasion IN (:occasions)")
                .param(
                        "occasions",
                        ended.stream().map(id -> "voucher-expired:" + id).toList())
                .query(Integer.class)
                .single();
    }
}
