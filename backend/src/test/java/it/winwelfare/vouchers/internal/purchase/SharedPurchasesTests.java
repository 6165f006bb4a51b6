package it.winwelfare.vouchers.internal.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.winwelfare.catalogue.OfferVersionId;
import it.winwelfare.employees.FamilyMemberId;
import it.winwelfare.identifiers.Ids;
import it.winwelfare.ledger.InsufficientFunds;
import it.winwelfare.ledger.KeyTaken;
import it.winwelfare.money.Money;
import it.winwelfare.testing.Crowd;
import it.winwelfare.vouchers.Purchase;
import it.winwelfare.vouchers.PurchaseReceipt;
import it.winwelfare.vouchers.VoucherView;
import it.winwelfare.vouchers.VoucherWorld.Buyer;
import it.winwelfare.vouchers.VoucherWorld.Employer;
import it.winwelfare.vouchers.VoucherWorld.Line;
import it.winwelfare.vouchers.VoucherWorld.Service;
import it.winwelfare.vouchers.internal.SharedRoundStory;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Purchases that share a commit are each decided as if they were alone. */
class SharedPurchasesTests extends SharedRoundStory {

    private static final Money PRICE = Money.euros(100);
    private static final Money OWN = Money.euros(75);
    private static final Money EACH = Money.euros(130);

    @Autowired
    private PurchaseRound round;

    @Autowired
    private JdbcClient sql;

    private Employer employer;
    private Service service;

    @BeforeEach
    void aService() {
        employer = world.employer();
        service = world.nursery(PRICE);
    }

    /** People of the company with a pocket each, and a line that pays a quarter. */
    private List<Buyer> colleagues(int count) {
        List<Buyer> buyers =
                Stream.generate(() -> world.buyer(employer)).limit(count).toList();
        world.allocate(employer, EACH, world.today().plusYears(1));
        return buyers;
    }

    @Test
    void aRoundCostsAsManyStatementsAsAPairOfPurchases() {
        world.line(employer, Money.euros(1_000), 25, Money.euros(500));
        List<Buyer> buyers = colleagues(10);
        List<String> ofTwo = statements(orders(buyers.subList(0, 2), "k"));
        List<String> ofEight = statements(orders(buyers.subList(2, 10), "k"));
        assertThat(ofEight).as(String.join("\n", ofEight)).hasSameSizeAs(ofTwo).hasSizeLessThanOrEqualTo(25);
        assertThat(buyers).allSatisfy(buyer -> {
            assertThat(bought(buyer)).hasSize(1);
            assertThat(world.available(buyer)).isEqualTo(EACH.minus(OWN));
        });
    }

    private List<String> statements(List<Order> orders) {
        Done<PurchaseReceipt> done = watched(round::buy, orders);
        for (int i = 0; i < orders.size(); i++) {
            assertThat(vouchers.purchase(orders.get(i).actor(), orders.get(i).wanted()))
                    .as("the same request again")
                    .isEqualTo(done.receipts().get(i));
        }
        return done.statements();
    }

    @Test
    void aBadOneTouchesNobodyBesideIt() {
        world.line(employer, Money.euros(1_000), 25, Money.euros(500));
        List<Buyer> buyers = colleagues(7);
        Buyer poor = world.buyer(employer);
        FamilyMemberId strangersChild = buyers.getFirst().child();
        List<Order> orders = List.of(
                order(buyers.get(0), "good"),
                order(poor, "poor"),
                order(buyers.get(1), service.version().id(), buyers.get(1).child(), PRICE, "another price"),
                order(buyers.get(2), service.version().id(), strangersChild, OWN, "somebody else's child"),
                order(buyers.get(3), OfferVersionId.next(), buyers.get(3).child(), OWN, "no such offer"),
                order(buyers.get(0), "a second one of the same person"),
                order(buyers.get(4), "good"));
        List<Optional<PurchaseReceipt>> receipts = together(round::buy, orders);
        assertThat(receipts)
                .extracting(Optional::isPresent)
                .containsExactly(true, false, false, false, false, false, true);
        assertThat(buyers).extracting(buyer -> bought(buyer).size()).containsExactly(1, 0, 0, 0, 1, 0, 0);
    }

    @Test
    void nobodyToServeIsNoWork() {
        Buyer poor = world.buyer(employer);
        assertThat(together(round::buy, List.of(order(poor, "poor"), order(poor, "poor"))))
                .containsOnly(Optional.empty());
        Order nowhere = order(poor, OfferVersionId.next(), poor.child(), OWN, "no such offer");
        assertThat(together(round::buy, List.of(nowhere, nowhere))).containsExactly(Optional.empty(), Optional.empty());
    }

    @Test
    void aKeyThatWasUsedBreaksTheRoundAndWritesNothing() {
        List<Buyer> buyers = colleagues(3);
        vouchers.purchase(
                buyers.get(1).actor(), order(buyers.get(1), PRICE, "k").wanted());
        List<Order> orders =
                buyers.stream().map(buyer -> order(buyer, PRICE, "k")).toList();
        world.allocate(employer, PRICE, world.today().plusYears(1));
        assertThatThrownBy(() -> together(round::buy, orders)).isInstanceOf(KeyTaken.class);
        assertThat(buyers).extracting(buyer -> bought(buyer).size()).containsExactly(0, 1, 0);
    }

    @Test
    void aLineThatPromisedEachTheRestPaysNoneOfThemTogether() {
        Line line = world.line(employer, Money.euros(25), 25, Money.euros(500));
        List<Buyer> buyers = colleagues(2);
        assertThatThrownBy(() -> together(round::buy, orders(buyers, "k"))).isInstanceOf(InsufficientFunds.class);
        assertThat(world.balance(line.account())).isEqualTo(Money.euros(25));
        assertThat(buyers).allMatch(buyer -> bought(buyer).isEmpty());
    }

    @Test
    void aRoundIsWholeOrNotThere() {
        world.line(employer, Money.euros(1_000), 25, Money.euros(500));
        List<Buyer> buyers = colleagues(3);
        List<Order> orders = orders(buyers, "k");
        List<String> cuts = cutAtEachStep(
                round::buy,
                orders,
                cut -> {
                    int vouchersNow = buyers.stream()
                            .mapToInt(buyer -> bought(buyer).size())
                            .sum();
                    assertThat(vouchersNow).as("cut %s", cut).isIn(0, 3);
                    assertThat(letters(buyers)).as("cut %s", cut).isEqualTo(vouchersNow);
                },
                () -> !bought(buyers.getFirst()).isEmpty());
        assertThat(cuts).hasSizeGreaterThan(30);
    }

    @Test
    void aCrowdOfColleaguesEachBuysOnce() throws Exception {
        Line line = world.line(employer, Money.euros(1_000), 25, Money.euros(500));
        List<Buyer> buyers = colleagues(24);
        List<Object> outcomes = Crowd.of(48, i -> {
            Order order = order(buyers.get(i / 2), "k");
            return vouchers.purchase(order.actor(), order.wanted());
        });
        Set<Object> receipts = new HashSet<>(outcomes);
        assertThat(receipts)
                .as("two clicks of each, one receipt")
                .hasSize(24)
                .allMatch(PurchaseReceipt.class::isInstance);
        assertThat(world.balance(line.account())).isEqualTo(Money.euros(1_000 - 24 * 25));
        assertThat(buyers).allSatisfy(buyer -> {
            assertThat(bought(buyer)).hasSize(1);
            assertThat(world.available(buyer)).isEqualTo(EACH.minus(OWN));
        });
        assertThat(letters(buyers)).isEqualTo(24);
    }

    private List<VoucherView> bought(Buyer buyer) {
        return vouchers.list(buyer.actor(), Set.of(), null).items();
    }

    private int letters(List<Buyer> buyers) {
        return sql.sql("SELECT COUNT(*) FROM notifications_mail m JOIN voucher v ON v.id = m.voucher"
                        + " WHERE v.employee IN (:buyers)")
                .param(
                        "buyers",
                        buyers.stream()
                                .map(buyer -> Ids.bytes(buyer.id().value()))
                                .toList())
                .query(Integer.class)
                .single();
    }

    private List<Order> orders(List<Buyer> buyers, String key) {
        return buyers.stream().map(buyer -> order(buyer, key)).toList();
    }

    private Order order(Buyer buyer, String key) {
        return order(buyer, OWN, key);
    }

    private Order order(Buyer buyer, Money own, String key) {
        return order(buyer, service.version().id(), buyer.child(), own, key);
    }

    private static Order order(Buyer buyer, OfferVersionId version, FamilyMemberId person, Money own, String key) {
        return new Order(buyer.actor(), new Purchase(version, person, own, key));
    }
}
