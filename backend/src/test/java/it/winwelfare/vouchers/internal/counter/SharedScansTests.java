package it.winwelfare.vouchers.internal.counter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.winwelfare.ledger.KeyTaken;
import it.winwelfare.money.Money;
import it.winwelfare.testing.Crowd;
import it.winwelfare.vouchers.PurchaseReceipt;
import it.winwelfare.vouchers.Redeem;
import it.winwelfare.vouchers.RedemptionReceipt;
import it.winwelfare.vouchers.RedemptionRefused;
import it.winwelfare.vouchers.VoucherState;
import it.winwelfare.vouchers.VoucherWorld.Buyer;
import it.winwelfare.vouchers.VoucherWorld.Service;
import it.winwelfare.vouchers.internal.Scanned;
import it.winwelfare.vouchers.internal.SharedRoundStory;
import it.winwelfare.vouchers.internal.token.SampleCodes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Scans that share a commit are each decided as if they were alone. */
class SharedScansTests extends SharedRoundStory {

    private static final Money PRICE = Money.euros(10);

    @Autowired
    private CounterRound round;

    private Buyer buyer;
    private Service service;

    @BeforeEach
    void aShop() {
        buyer = world.buyerWith(Money.euros(2_000));
        service = world.nursery(PRICE);
    }

    @Test
    void aRoundCostsAsManyStatementsAsOneScan() {
        List<Scan> scans = scans(20);
        Done<RedemptionReceipt> done = watched(round::take, scans);
        assertThat(done.statements()).as(String.join("\n", done.statements())).hasSize(6);
        assertThat(earned()).isEqualTo(PRICE.times(20));
        for (int i = 0; i < scans.size(); i++) {
            assertThat(redeem(scans.get(i))).isEqualTo(done.receipts().get(i));
        }
        assertThat(earned()).as("a repetition pays nothing").isEqualTo(PRICE.times(20));
    }

    @Test
    void aBadOneTouchesNobodyBesideIt() {
        Scan first = scans(1).getFirst();
        Scan used = scans(1).getFirst();
        redeem(used);
        PurchaseReceipt cancelled = world.buy(buyer, service);
        vouchers.cancel(buyer.actor(), cancelled.voucher(), "back");
        Service elsewhere = world.nursery(PRICE);
        Scan foreign = scan(world.buy(buyer, elsewhere).code(), "foreign");
        Scan unknown = scan(new SampleCodes().next(), "unknown");
        Scan last = scans(1).getFirst();
        List<Optional<RedemptionReceipt>> receipts = together(
                round::take,
                List.of(first, withKey(used, "again"), scan(cancelled.code(), "cancelled"), foreign, unknown, last));
        assertThat(receipts).extracting(Optional::isPresent).containsExactly(true, false, false, false, false, true);
        assertThat(earned()).isEqualTo(PRICE.times(3));
        assertThat(vouchers.list(buyer.actor(), Set.of(VoucherState.ISSUED), null)
                        .items())
                .as("the other shop's voucher")
                .hasSize(1);
    }

    /** Whoever has no right to a voucher is told nothing of it, however close they stand to somebody who has. */
    @Test
    void twoShopsWithOneVoucherAtTheSameMomentAreToldApart() {
        PurchaseReceipt voucher = world.buy(buyer, service);
        Service elsewhere = world.nursery(PRICE);
        Scan ours = scan(voucher.code(), "ours");
        Scan theirs = new Scan(
                elsewhere.shop().person(),
                new Redeem(elsewhere.shop().id(), voucher.code(), "code", "theirs"),
                ours.scanned());

        assertThat(together(round::take, List.of(theirs, ours)).getFirst()).isEmpty();

        assertThat(redeem(ours).voucher()).isEqualTo(voucher.voucher());
        assertThat(earned()).isEqualTo(PRICE);
        assertThatThrownBy(() -> redeem(theirs))
                .isInstanceOfSatisfying(
                        RedemptionRefused.class,
                        refused -> assertThat(refused.code()).isEqualTo("voucher-of-another-provider"));
    }

    @Test
    void oneVoucherInTwoFormsIsTakenOnce() {
        PurchaseReceipt voucher = world.buy(buyer, service);
        Scan byCode = scan(voucher.code(), "code");
        Scan byToken =
                new Scan(service.shop().person(), wanted(voucher.code(), "token"), new Scanned.ById(voucher.voucher()));
        List<Optional<RedemptionReceipt>> receipts =
                together(round::take, List.of(byCode, byToken, withKey(byCode, "third")));
        assertThat(receipts).filteredOn(Optional::isPresent).hasSize(1);
        assertThat(earned()).isEqualTo(PRICE);
    }

    @Test
    void aKeyOfAnotherScanBreaksTheRoundAndWritesNothing() {
        Scan before = scans(1).getFirst();
        redeem(before);
        List<Scan> scans = new ArrayList<>(scans(2));
        scans.add(withKey(scans(1).getFirst(), before.wanted().idempotencyKey()));
        assertThatThrownBy(() -> together(round::take, scans)).isInstanceOf(KeyTaken.class);
        assertThat(earned()).isEqualTo(PRICE);
    }

    @Test
    void aRoundIsWholeOrNotThere() {
        List<Scan> scans = scans(3);
        List<String> cuts = cutAtEachStep(
                round::take,
                scans,
                cut -> assertThat(earned()).as("cut %s", cut).isIn(Money.ZERO, PRICE.times(3)),
                () -> !earned().isZero());
        assertThat(cuts).hasSizeGreaterThan(10);
        scans.forEach(this::redeem);
        assertThat(earned()).as("who asks again gets the first answer").isEqualTo(PRICE.times(3));
    }

    @Test
    void manyTillsAtTheSameMomentEachGetTheirOwnAnswer() throws Exception {
        List<Scan> scans = scans(50);
        List<Object> outcomes = Crowd.of(
                100, i -> i % 10 == 9 ? redeem(withKey(scans.get(i / 2), "late-" + i)) : redeem(scans.get(i / 2)));
        assertThat(earned()).isEqualTo(PRICE.times(50));
        Set<Object> receipts = new HashSet<>(outcomes);
        receipts.removeIf(outcome -> outcome instanceof RedemptionRefused);
        assertThat(receipts).as("one receipt for each voucher").hasSize(50);
        assertThat(outcomes.stream().filter(RedemptionRefused.class::isInstance))
                .as("of two keys for one voucher one is too late")
                .hasSize(10);
    }

    private List<Scan> scans(int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> world.buy(buyer, service))
                .map(voucher -> scan(voucher.code(), "key-" + voucher.code()))
                .toList();
    }

    private Scan scan(String code, String key) {
        return new Scan(service.shop().person(), wanted(code, key), new Scanned.ByCode(code));
    }

    private Redeem wanted(String code, String key) {
        return new Redeem(service.shop().id(), code, "code", key);
    }

    private static Scan withKey(Scan scan, String key) {
        Redeem wanted = scan.wanted();
        return new Scan(
                scan.person(),
                new Redeem(wanted.provider(), wanted.tokenOrCode(), wanted.channel(), key),
                scan.scanned());
    }

    private RedemptionReceipt redeem(Scan scan) {
        return redemptions.redeem(scan.person(), scan.wanted());
    }

    private Money earned() {
        return earned(service.shop());
    }
}
