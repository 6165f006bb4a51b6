package it.winwelfare.vouchers;

import static org.assertj.core.api.Assertions.assertThat;

import it.winwelfare.money.BusinessTime;
import it.winwelfare.money.Money;
import it.winwelfare.vouchers.VoucherWorld.Buyer;
import it.winwelfare.vouchers.VoucherWorld.Line;
import it.winwelfare.vouchers.VoucherWorld.Service;
import it.winwelfare.wallets.Pocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The line to the database is cut before and after every statement of every act, and before and after its commit. After each cut but
 * the last there is nothing of it; after the last, between commit and answer, there is all of it, and the same request sent again gets
 * its answer.
 */
class VoucherFaultsTests extends VoucherStory {

    private static final Money PRICE = Money.euros(100);

    private Buyer buyer;
    private Line line;
    private Service service;

    @BeforeEach
    void twoPocketsAndALine() {
        buyer = world.buyer(world.employer());
        world.allocate(buyer.employer(), Money.euros(30), world.today().plusDays(60));
        world.allocate(buyer.employer(), Money.euros(500), world.today().plusDays(90));
        line = world.line(buyer.employer(), Money.euros(1_000), 25, Money.euros(500));
        service = world.nursery(PRICE);
    }

    @Test
    void aPurchaseIsWholeOrNotThere() {
        Purchase wanted = new Purchase(service.version().id(), buyer.child(), Money.euros(75), "wanted");
        survivesEveryCut(() -> vouchers.purchase(buyer.actor(), wanted));
    }

    @Test
    void aRedemptionIsWholeOrNotThere() {
        PurchaseReceipt voucher = world.buy(buyer, service);
        survivesEveryCut(() -> redemptions.redeem(service.shop().person(), world.scan(service, voucher, "scan")));
    }

    @Test
    void anUndoneScanIsWholeOrNotThere() {
        PurchaseReceipt voucher = world.buy(buyer, service);
        RedemptionReceipt scan = redemptions.redeem(service.shop().person(), world.scan(service, voucher, "scan"));
        survivesEveryCut(() -> redemptions.undo(service.shop().person(), scan.redemption(), "undo"));
    }

    @Test
    void aCancellationIsWholeOrNotThere() {
        PurchaseReceipt voucher = world.buy(buyer, service);
        survivesEveryCut(() -> vouchers.cancel(buyer.actor(), voucher.voucher(), "cancel"));
    }

    @Test
    void anExpiryIsWholeOrNotThere() {
        world.buy(buyer, service);
        PurchaseReceipt voucher = world.buy(buyer, service);
        clock.set(BusinessTime.endOf(voucher.validUntil()));
        survivesEveryCut(() -> {
            expiry.run();
            return "expired";
        });
    }

    /** Everything that one of these acts may change. */
    private record Things(
            List<Pocket> pockets, Money line, Money earned, List<VoucherView> vouchers, Money nextCoFunding) {}

    private Things things() {
        return new Things(
                world.pockets(buyer),
                world.balance(line.account()),
                earned(service.shop()),
                vouchers.list(buyer.actor(), Set.of(), null).items(),
                vouchers.quote(buyer.actor(), service.offer(), buyer.child()).coFunding());
    }

    private void survivesEveryCut(Supplier<Object> act) {
        Things before = things();
        List<Object> answers = new ArrayList<>();
        List<String> cuts = new ArrayList<>();
        do {
            cuts.add(DatabaseTap.cutAt(cuts.size() + 1, () -> answers.add(act.get())));
            assertThat(controls.run().findings()).as("cut %s", cuts.getLast()).isEmpty();
        } while (things().equals(before));
        assertThat(cuts.getLast()).as("done only by its commit").isEqualTo("after commit");
        assertThat(cuts).filteredOn(cut -> cut.startsWith("before")).hasSizeGreaterThan(6);
        assertThat(answers).as("nobody was told that a broken act was done").isEmpty();
        Things done = things();
        Object answer = act.get();
        assertThat(act.get()).isEqualTo(answer);
        assertThat(things()).as("done once, however often it is asked for").isEqualTo(done);
    }
}
