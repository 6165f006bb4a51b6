package it.winwelfare.vouchers;

import static it.winwelfare.testing.Refusals.denies;
import static it.winwelfare.testing.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import it.winwelfare.audit.AuditFilter;
import it.winwelfare.audit.AuditTrail;
import it.winwelfare.identifiers.Slice;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.Role;
import it.winwelfare.money.Money;
import it.winwelfare.testing.SampleOrganisations;
import it.winwelfare.vouchers.VoucherKeys.VerificationKey;
import it.winwelfare.vouchers.VoucherWorld.Buyer;
import it.winwelfare.vouchers.VoucherWorld.Line;
import it.winwelfare.vouchers.VoucherWorld.Service;
import it.winwelfare.wallets.Pocket;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of a voucher that is not used, and who may see one. */
class BoughtVouchersTests extends VoucherStory {

    private static final Money PRICE = Money.euros(120);

    @Autowired
    private VoucherKeys keys;

    @Autowired
    private AuditTrail trail;

    @Test
    void givesEachEuroBackToWhereItCameFrom() {
        Buyer buyer = world.buyer(world.employer());
        world.allocate(buyer.employer(), Money.euros(50), world.today().plusDays(60));
        world.allocate(buyer.employer(), Money.euros(100), world.today().plusDays(90));
        Line line = world.line(buyer.employer(), Money.euros(1_000), 25, Money.euros(40));
        Service service = world.nursery(PRICE);
        List<Pocket> before = world.pockets(buyer);
        PurchaseReceipt receipt = world.buy(buyer, service);
        clock.pass(Duration.ofHours(1));
        CancelReceipt cancelled = vouchers.cancel(buyer.actor(), receipt.voucher(), "changed-my-mind");
        assertThat(cancelled)
                .isEqualTo(new CancelReceipt(
                        receipt.voucher(), Money.euros(90), Money.euros(30), SetClock.START.plus(Duration.ofHours(1))));
        assertThat(world.pockets(buyer)).isEqualTo(before);
        assertThat(world.balance(line.account())).isEqualTo(Money.euros(1_000));
        assertThat(vouchers.quote(buyer.actor(), service.offer(), buyer.child()).coFunding())
                .as("the cap is free again")
                .isEqualTo(Money.euros(30));
        VoucherView voucher = vouchers.find(buyer.actor(), receipt.voucher());
        assertThat(voucher.state()).isEqualTo(VoucherState.CANCELLED);
        assertThat(voucher.cancelledAt()).isEqualTo(cancelled.cancelledAt());
        assertThat(voucher.cancellable()).isFalse();
        clock.pass(Duration.ofHours(1));
        assertThat(vouchers.cancel(buyer.actor(), receipt.voucher(), "changed-my-mind"))
                .isEqualTo(cancelled);
        assertThat(trail.list(
                                SampleOrganisations.ambito(),
                                new AuditFilter(
                                        "voucher.cancelled", receipt.voucher().value(), null),
                                null)
                        .items())
                .hasSize(1);
        refuses("voucher-cancelled", () -> vouchers.cancel(buyer.actor(), receipt.voucher(), "another-key"));
    }

    @Test
    void aUsedVoucherIsNotGivenBack() {
        Buyer buyer = world.buyerWith(PRICE);
        Service service = world.nursery(PRICE);
        PurchaseReceipt receipt = world.buy(buyer, service);
        redemptions.redeem(service.shop().person(), world.scan(service, receipt, "scan"));
        refuses("voucher-already-used", () -> vouchers.cancel(buyer.actor(), receipt.voucher(), "late"));
    }

    @Test
    void aVoucherIsKnownToItsHolderAlone() {
        Buyer buyer = world.buyerWith(PRICE);
        VoucherId voucher = world.buy(buyer, world.nursery(PRICE)).voucher();
        Actor colleague = world.buyer(buyer.employer()).actor();
        refuses("voucher-unknown", () -> vouchers.find(colleague, voucher));
        refuses("voucher-unknown", () -> vouchers.qr(colleague, voucher));
        refuses("voucher-unknown", () -> vouchers.cancel(colleague, voucher, "theirs"));
        assertThat(vouchers.list(colleague, Set.of(), null).items()).isEmpty();
        VoucherId none = VoucherId.next();
        refuses("voucher-unknown", () -> vouchers.find(buyer.actor(), none));
        refuses("voucher-unknown", () -> vouchers.cancel(buyer.actor(), none, "no-such"));
        assertThat(vouchers.find(buyer.actor(), voucher)).hasToString("VoucherView[" + voucher + "]");
        assertThat(vouchers.find(Actor.system("mail"), voucher).id()).isEqualTo(voucher);
    }

    @Test
    void whatSignsThemIsPublished() {
        assertThat(keys.published()).filteredOn(VerificationKey::current).hasSize(1);
    }

    @Test
    void someAreFoundAtOnceButOnlyOnesOwn() {
        Buyer buyer = world.buyerWith(Money.euros(500));
        Service service = world.nursery(PRICE);
        VoucherView first =
                vouchers.find(buyer.actor(), world.buy(buyer, service).voucher());
        VoucherView second =
                vouchers.find(buyer.actor(), world.buy(buyer, service).voucher());
        Buyer other = world.buyerWith(PRICE);
        VoucherId theirs = world.buy(other, service).voucher();
        assertThat(vouchers.byIds(buyer.actor(), List.of(first.id(), second.id(), theirs, VoucherId.next())))
                .containsOnly(entry(first.id(), first), entry(second.id(), second));
        assertThat(vouchers.byIds(buyer.actor(), List.of())).isEmpty();
        denies(() -> vouchers.byIds(buyer.employer().hr(), List.of(first.id())));
        assertThat(vouchers.list(buyer.actor(), Set.of(VoucherState.ISSUED), null, 1)
                        .items())
                .containsExactly(second);
    }

    @Test
    void nobodyElseReachesAVoucherAndLeastOfAllTheEmployer() {
        Buyer buyer = world.buyerWith(Money.euros(500));
        Service service = world.nursery(PRICE);
        VoucherId voucher = world.buy(buyer, service).voucher();
        Purchase wanted = new Purchase(service.version().id(), buyer.child(), PRICE, "not-mine");
        Stream.of(Role.COMPANY_HR, Role.COMPANY_MACHINE, Role.PROVIDER, Role.ALLIANCE, Role.ATS, Role.AMBITO)
                .map(role -> SampleOrganisations.person(role, buyer.employer().id()))
                .forEach(other -> {
                    denies(() -> vouchers.find(other, voucher));
                    denies(() -> vouchers.qr(other, voucher));
                    denies(() -> vouchers.list(other, Set.of(), null));
                    denies(() -> vouchers.quote(other, service.offer(), null));
                    denies(() -> vouchers.purchase(other, wanted));
                    denies(() -> vouchers.cancel(other, voucher, "not-mine"));
                    VoucherId none = VoucherId.next();
                    denies(() -> vouchers.find(other, none));
                    denies(() -> vouchers.cancel(other, none, "which-are-there"));
                });
    }

    @Test
    void listsPageByPageWithTheSameFewStatements() {
        Buyer buyer = world.buyerWith(Money.euros(5_000));
        Service service = world.nursery(PRICE);
        List<VoucherId> bought = Stream.generate(() -> world.buy(buyer, service).voucher())
                .limit(23)
                .toList();
        vouchers.cancel(buyer.actor(), bought.getFirst(), "one");
        List<String> few = DatabaseTap.statements(() -> assertThat(
                        vouchers.list(buyer.actor(), Set.of(VoucherState.CANCELLED), null)
                                .items())
                .extracting(VoucherView::id)
                .containsExactly(bought.getFirst()));
        List<String> many = DatabaseTap.statements(() -> vouchers.list(buyer.actor(), Set.of(), null));
        assertThat(many).hasSameSizeAs(few).hasSizeLessThanOrEqualTo(3);
        Slice<VoucherView> first = vouchers.list(buyer.actor(), Set.of(), null);
        Slice<VoucherView> second = vouchers.list(buyer.actor(), Set.of(), first.next());
        assertThat(second.next()).isNull();
        assertThat(Stream.concat(first.items().stream(), second.items().stream())
                        .map(VoucherView::id))
                .containsExactlyElementsOf(bought.reversed());
        assertThat(first.items())
                .allSatisfy(voucher -> assertThat(voucher.own()).isEqualTo(PRICE));
        refuses("invalid-cursor", () -> vouchers.list(buyer.actor(), Set.of(), "nonsense"));
    }
}
