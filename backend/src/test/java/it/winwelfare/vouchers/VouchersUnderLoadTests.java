package it.winwelfare.vouchers;

import static org.assertj.core.api.Assertions.assertThat;

import it.winwelfare.money.BusinessTime;
import it.winwelfare.money.Money;
import it.winwelfare.problems.Rejection;
import it.winwelfare.testing.Crowd;
import it.winwelfare.vouchers.VoucherWorld.Buyer;
import it.winwelfare.vouchers.VoucherWorld.Employer;
import it.winwelfare.vouchers.VoucherWorld.Line;
import it.winwelfare.vouchers.VoucherWorld.Service;
import it.winwelfare.wallets.Pocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Fifty clients at once on one of everything: no cent too much, one winner, one stored answer. */
class VouchersUnderLoadTests extends VoucherStory {

    private static final int CLIENTS = 50;
    private static final Money PRICE = Money.euros(10);

    @Test
    void onePocketNeverPaysMoreThanItHolds() throws Exception {
        Buyer buyer = world.buyerWith(Money.euros(305));
        Service service = world.nursery(PRICE);
        List<Object> outcomes =
                Crowd.of(CLIENTS, i -> vouchers.purchase(buyer.actor(), forTheChild(buyer, service, PRICE, "k" + i)));
        assertThat(counted(outcomes)).isEqualTo(Map.of("PurchaseReceipt", 30, "wallet-insufficient", 20));
        assertThat(world.available(buyer)).isEqualTo(Money.euros(5));
        assertThat(codes(outcomes)).hasSize(30);
    }

    @Test
    void twoPocketsPayToTheLastCentTogether() throws Exception {
        Buyer buyer = world.buyer(world.employer());
        world.allocate(buyer.employer(), Money.euros(55), world.today().plusDays(40));
        world.allocate(buyer.employer(), Money.euros(65), world.today().plusDays(80));
        Service service = world.nursery(PRICE);
        List<Object> outcomes = Crowd.of(CLIENTS, i -> buyPatiently(buyer, service, "k" + i));
        assertThat(counted(outcomes)).isEqualTo(Map.of("PurchaseReceipt", 12, "wallet-insufficient", 38));
        assertThat(world.pockets(buyer)).extracting(Pocket::balance).containsOnly(Money.ZERO);
    }

    @Test
    void oneVoucherIsRedeemedOnce() throws Exception {
        Buyer buyer = world.buyerWith(PRICE);
        Service service = world.nursery(PRICE);
        PurchaseReceipt voucher = world.buy(buyer, service);
        List<Object> outcomes = Crowd.of(
                CLIENTS, i -> redemptions.redeem(service.shop().person(), world.scan(service, voucher, "till-" + i)));
        assertThat(counted(outcomes)).isEqualTo(Map.of("RedemptionReceipt", 1, "voucher-already-used", 49));
        assertThat(earned(service.shop())).isEqualTo(PRICE);
    }

    @Test
    void oneLineNeverPromisesMoreThanItHolds() throws Exception {
        Employer employer = world.employer();
        List<Buyer> buyers =
                Stream.generate(() -> world.buyer(employer)).limit(CLIENTS).toList();
        world.allocate(employer, Money.euros(100), world.today().plusYears(1));
        Line line = world.line(employer, Money.euros(102), 50, Money.euros(50));
        Service service = world.nursery(PRICE);
        List<Object> outcomes = Crowd.of(
                CLIENTS,
                i -> vouchers.purchase(
                        buyers.get(i).actor(), forTheChild(buyers.get(i), service, Money.euros(5), "k")));
        assertThat(counted(outcomes)).isEqualTo(Map.of("PurchaseReceipt", 20, "quote-changed", 30));
        assertThat(world.balance(line.account())).isEqualTo(Money.euros(2));
        assertThat(buyers)
                .extracting(world::available)
                .filteredOn(Money.euros(95)::equals)
                .hasSize(20);
        assertThat(buyers)
                .extracting(world::available)
                .filteredOn(Money.euros(100)::equals)
                .hasSize(30);
    }

    @Test
    void onePersonNeverGetsMoreThanTheCap() throws Exception {
        Buyer buyer = world.buyerWith(Money.euros(1_000));
        Line line = world.line(buyer.employer(), Money.euros(1_000), 50, Money.euros(40));
        Service service = world.nursery(PRICE);
        List<Object> outcomes = Crowd.of(
                CLIENTS, i -> vouchers.purchase(buyer.actor(), forTheChild(buyer, service, Money.euros(5), "k" + i)));
        assertThat(counted(outcomes)).isEqualTo(Map.of("PurchaseReceipt", 8, "quote-changed", 42));
        assertThat(world.balance(line.account())).isEqualTo(Money.euros(960));
        assertThat(world.available(buyer)).isEqualTo(Money.euros(960));
    }

    @Test
    void oneKeyHasOneAnswer() throws Exception {
        Buyer buyer = world.buyerWith(Money.euros(1_000));
        Line line = world.line(buyer.employer(), Money.euros(1_000), 50, Money.euros(400));
        Service service = world.nursery(PRICE);
        Purchase asked = forTheChild(buyer, service, Money.euros(5), "one-key");
        List<Object> bought = Crowd.of(CLIENTS, i -> vouchers.purchase(buyer.actor(), asked));
        assertThat(Set.copyOf(bought)).hasSize(1);
        assertThat(world.available(buyer)).isEqualTo(Money.euros(995));
        assertThat(world.balance(line.account())).isEqualTo(Money.euros(995));
        PurchaseReceipt voucher = (PurchaseReceipt) bought.getFirst();
        Redeem scan = world.scan(service, voucher, "one-scan");
        List<Object> redeemed =
                Crowd.of(CLIENTS, i -> redemptions.redeem(service.shop().person(), scan));
        assertThat(Set.copyOf(redeemed)).hasSize(1);
        assertThat(earned(service.shop())).isEqualTo(PRICE);
        RedemptionReceipt receipt = (RedemptionReceipt) redeemed.getFirst();

        List<Object> undone =
                Crowd.of(CLIENTS, i -> redemptions.undo(service.shop().person(), receipt.redemption(), "one-undo"));
        assertThat(Set.copyOf(undone)).hasSize(1);
        assertThat(earned(service.shop())).isEqualTo(Money.ZERO);

        List<Object> cancelled =
                Crowd.of(CLIENTS, i -> vouchers.cancel(buyer.actor(), voucher.voucher(), "one-cancellation"));
        assertThat(Set.copyOf(cancelled)).hasSize(1);
        assertThat(world.available(buyer)).isEqualTo(Money.euros(1_000));
        assertThat(world.balance(line.account())).isEqualTo(Money.euros(1_000));
    }

    @Test
    void aScanAndACancellationNeverBothWin() throws Exception {
        Buyer buyer = world.buyerWith(Money.euros(500));
        Service service = world.nursery(PRICE);
        for (int round = 0; round < 10; round++) {
            PurchaseReceipt voucher = world.buy(buyer, service);
            String key = "round-" + round + "-";
            List<Object> outcomes = Crowd.of(
                    10,
                    i -> i % 2 == 0
                            ? redemptions.redeem(service.shop().person(), world.scan(service, voucher, key + i))
                            : vouchers.cancel(buyer.actor(), voucher.voucher(), key + i));
            assertThat(outcomes).filteredOn(Record.class::isInstance).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(Rejection.class::isInstance)
                    .extracting(refused -> ((Rejection) refused).code())
                    .allMatch(Set.of("voucher-already-used", "voucher-cancelled")::contains);
        }
    }

    @Test
    void oneScanIsUndoneOnce() throws Exception {
        Buyer buyer = world.buyerWith(PRICE);
        Service service = world.nursery(PRICE);
        PurchaseReceipt voucher = world.buy(buyer, service);
        RedemptionReceipt scan = redemptions.redeem(service.shop().person(), world.scan(service, voucher, "scan"));
        List<Object> outcomes =
                Crowd.of(CLIENTS, i -> redemptions.undo(service.shop().person(), scan.redemption(), "undo-" + i));
        assertThat(counted(outcomes)).isEqualTo(Map.of("UndoReceipt", 1, "redemption-undone", 49));
        assertThat(earned(service.shop())).isEqualTo(Money.ZERO);
    }

    @Test
    void expiryRunsBesideItselfAndBesideCancellations() throws Exception {
        Buyer buyer = world.buyerWith(Money.euros(1_000));
        Line line = world.line(buyer.employer(), Money.euros(1_000), 50, Money.euros(400));
        Service service = world.nursery(PRICE);
        List<PurchaseReceipt> bought =
                Stream.generate(() -> world.buy(buyer, service)).limit(40).toList();
        clock.set(BusinessTime.endOf(bought.getFirst().validUntil()).plus(Duration.ofHours(1)));
        List<Object> outcomes = Crowd.of(
                44, i -> i < 40 ? vouchers.cancel(buyer.actor(), bought.get(i).voucher(), "c" + i) : expiry.run());
        assertThat(outcomes)
                .filteredOn(Rejection.class::isInstance)
                .extracting(refused -> ((Rejection) refused).code())
                .allMatch(Set.of("voucher-expired", "voucher-busy")::contains);
        expiry.run();
        assertThat(bought)
                .allSatisfy(receipt -> assertThat(
                                vouchers.find(buyer.actor(), receipt.voucher()).state())
                        .isIn(VoucherState.CANCELLED, VoucherState.EXPIRED));
        assertThat(world.available(buyer)).isEqualTo(Money.euros(1_000));
        assertThat(world.balance(line.account())).isEqualTo(Money.euros(1_000));
        assertThat(expiry.run()).isZero();
    }

    /** As a person would: told that others were faster, they try again. */
    private Object buyPatiently(Buyer buyer, Service service, String key) {
        for (int attempt = 1; ; attempt++) {
            try {
                return vouchers.purchase(buyer.actor(), forTheChild(buyer, service, PRICE, key));
            } catch (Rejection refused) {
                if (!refused.code().equals("purchase-contended") || attempt == 20) {
                    throw refused;
                }
            }
        }
    }

    private static Purchase forTheChild(Buyer buyer, Service service, Money own, String key) {
        return new Purchase(service.version().id(), buyer.child(), own, key);
    }

    private static Set<String> codes(List<Object> outcomes) {
        return outcomes.stream()
                .filter(PurchaseReceipt.class::isInstance)
                .map(outcome -> ((PurchaseReceipt) outcome).code())
                .collect(Collectors.toSet());
    }

    /** How many got what: the type of the answer, or the code of the refusal. */
    private static Map<String, Integer> counted(List<Object> outcomes) {
        Map<String, Integer> counted = new TreeMap<>();
        outcomes.forEach(outcome -> counted.merge(
                outcome instanceof Rejection refused
                        ? refused.code()
                        : outcome.getClass().getSimpleName(),
                1,
                Integer::sum));
        return counted;
    }
}
