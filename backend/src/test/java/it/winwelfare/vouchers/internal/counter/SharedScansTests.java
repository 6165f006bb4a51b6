package it.winwelfare.vouchers.internal.counter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.winwelfare.identity.OrganisationId;
import it.winwelfare.ledger.Account;
import it.winwelfare.ledger.Atomically;
import it.winwelfare.ledger.KeyTaken;
import it.winwelfare.ledger.LedgerControls;
import it.winwelfare.money.Money;
import it.winwelfare.testing.Crowd;
import it.winwelfare.vouchers.DatabaseTap;
import it.winwelfare.vouchers.PurchaseReceipt;
import it.winwelfare.vouchers.Redeem;
import it.winwelfare.vouchers.RedemptionReceipt;
import it.winwelfare.vouchers.RedemptionRefused;
import it.winwelfare.vouchers.Redemptions;
import it.winwelfare.vouchers.SetClock;
import it.winwelfare.vouchers.VoucherSpringTest;
import it.winwelfare.vouchers.VoucherState;
import it.winwelfare.vouchers.VoucherWorld;
import it.winwelfare.vouchers.VoucherWorld.Buyer;
import it.winwelfare.vouchers.VoucherWorld.Service;
import it.winwelfare.vouchers.Vouchers;
import it.winwelfare.vouchers.internal.Scanned;
import it.winwelfare.vouchers.internal.token.SampleCodes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Scans that share a commit are each decided as if they were alone. */
@VoucherSpringTest
class SharedScansTests {

    private static final Money PRICE = Money.euros(10);

    @Autowired
    private CounterRound round;

    @Autowired
    private Atomically atomically;

    @Autowired
    private Redemptions redemptions;

    @Autowired
    private Vouchers vouchers;

    @Autowired
    private VoucherWorld world;

    @Autowired
    private SetClock clock;

    @Autowired
    private LedgerControls controls;

    private Buyer buyer;
    private Service service;

    @BeforeEach
    void aShop() {
        clock.set(SetClock.START);
        buyer = world.buyerWith(Money.euros(2_000));
        service = world.nursery(PRICE);
    }

    @AfterEach
    void theBooksAgree() {
        assertThat(controls.run().findings()).isEmpty();
    }

    @Test
    void aRoundCostsAsManyStatementsAsOneScan() {
        List<Scan> scans = scans(20);
        AtomicReference<List<Optional<RedemptionReceipt>>> receipts = new AtomicReference<>(List.of());
        List<String> statements = DatabaseTap.statements(() -> receipts.set(atomically.call(() -> round.take(scans))));
        assertThat(statements).as(String.join("\n", statements)).hasSize(6);
        assertThat(receipts.get()).hasSize(20).allMatch(Optional::isPresent);
        assertThat(earned()).isEqualTo(PRICE.times(20));
        for (int i = 0; i < scans.size(); i++) {
            assertThat(redeem(scans.get(i))).isEqualTo(receipts.get().get(i).orElseThrow());
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
        List<Optional<RedemptionReceipt>> receipts = atomically.call(() -> round.take(
                List.of(first, withKey(used, "again"), scan(cancelled.code(), "cancelled"), foreign, unknown, last)));
        assertThat(receipts).extracting(Optional::isPresent).containsExactly(true, false, false, false, false, true);
        assertThat(earned()).isEqualTo(PRICE.times(3));
        assertThat(vouchers.list(buyer.actor(), Set.of(VoucherState.ISSUED), null)
                        .items())
                .as("the other shop's voucher")
                .hasSize(1);
    }

    @Test
    void oneVoucherInTwoFormsIsTakenOnce() {
        PurchaseReceipt voucher = world.buy(buyer, service);
        Scan byCode = scan(voucher.code(), "code");
        Scan byToken =
                new Scan(service.shop().person(), wanted(voucher.code(), "token"), new Scanned.ById(voucher.voucher()));
        List<Optional<RedemptionReceipt>> receipts =
                atomically.call(() -> round.take(List.of(byCode, byToken, withKey(byCode, "third"))));
        assertThat(receipts).filteredOn(Optional::isPresent).hasSize(1);
        assertThat(earned()).isEqualTo(PRICE);
    }

    @Test
    void aKeyOfAnotherScanBreaksTheRoundAndWritesNothing() {
        Scan before = scans(1).getFirst();
        redeem(before);
        List<Scan> scans = new ArrayList<>(scans(2));
        scans.add(withKey(scans(1).getFirst(), before.wanted().idempotencyKey()));
        assertThatThrownBy(() -> atomically.call(() -> round.take(scans))).isInstanceOf(KeyTaken.class);
        assertThat(earned()).isEqualTo(PRICE);
    }

    @Test
    void aRoundIsWholeOrNotThere() {
        List<Scan> scans = scans(3);
        List<String> cuts = new ArrayList<>();
        do {
            cuts.add(DatabaseTap.cutAt(
                    cuts.size() + 1,
                    () -> atomically.run(() -> assertThat(round.take(scans)).hasSize(3))));
            assertThat(earned()).as("cut %s", cuts.getLast()).isIn(Money.ZERO, PRICE.times(3));
            assertThat(controls.run().findings()).as("cut %s", cuts.getLast()).isEmpty();
        } while (earned().isZero());
        assertThat(cuts.getLast()).isEqualTo("after commit");
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
        OrganisationId shop = service.shop().id();
        return world.balance(Account.providerPayable(shop.value()));
    }
}
