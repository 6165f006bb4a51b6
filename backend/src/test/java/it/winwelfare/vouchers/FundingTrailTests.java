package it.winwelfare.vouchers;

import static it.winwelfare.testing.Refusals.denies;
import static it.winwelfare.testing.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import it.winwelfare.identifiers.Slice;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.identity.Role;
import it.winwelfare.ledger.Account;
import it.winwelfare.ledger.Atomically;
import it.winwelfare.ledger.JournalKind;
import it.winwelfare.ledger.Movement;
import it.winwelfare.money.BusinessTime;
import it.winwelfare.money.Money;
import it.winwelfare.testing.SampleOrganisations;
import it.winwelfare.vouchers.VoucherWorld.Buyer;
import it.winwelfare.vouchers.VoucherWorld.Line;
import it.winwelfare.vouchers.VoucherWorld.Service;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Where money came from and went: the lines' view, the Ambito's, the settlement's. */
class FundingTrailTests extends VoucherStory {

    private static final Money PRICE = Money.euros(100);

    @Autowired
    private FundingTrail trail;

    @Autowired
    private ProviderTakings takings;

    @Autowired
    private Atomically atomically;

    private Buyer buyer;
    private Line line;
    private Service service;

    @BeforeEach
    void aLineThatPaysAQuarter() {
        buyer = world.buyerWith(Money.euros(5_000));
        line = world.line(buyer.employer(), Money.euros(1_000), 25, Money.euros(1_000));
        service = world.nursery(PRICE);
    }

    @Test
    void aLineIsAwardedCommittedSpentAndLeftToTheCent() {
        List<PurchaseReceipt> bought =
                Stream.generate(() -> world.buy(buyer, service)).limit(5).toList();
        redeem(bought.get(0));
        RedemptionReceipt wrong = redeem(bought.get(1));
        redemptions.undo(service.shop().person(), wrong.redemption(), "undo");
        vouchers.cancel(buyer.actor(), bought.get(2).voucher(), "cancel");
        redeem(bought.get(3));
        atomically.run(() -> takings.settle(List.of(bought.get(3).voucher()), StatementRef.next()));
        Money each = Money.euros(25);
        assertThat(trail.uses(world.backOffice(), line.alliance()))
                .containsExactly(new LineUse(
                        line.id(), "Linea nidi", Money.euros(1_000), each.times(2), each.times(2), Money.euros(900)));
        clock.set(BusinessTime.endOf(bought.getFirst().validUntil()));
        expiry.run();
        assertThat(trail.uses(world.backOffice(), line.alliance()))
                .containsExactly(new LineUse(
                        line.id(), "Linea nidi", Money.euros(1_000), Money.ZERO, each.times(2), Money.euros(950)));
    }

    @Test
    void eachAlleanzaFindsItsOwnLinesAmongAll() {
        Line other = world.line(buyer.employer(), Money.euros(500), 10, Money.euros(10));
        world.buy(buyer, service);
        assertThat(trail.usesOfAll(world.backOffice()))
                .containsEntry(line.alliance(), trail.uses(world.backOffice(), line.alliance()))
                .containsEntry(other.alliance(), trail.uses(world.backOffice(), other.alliance()));
    }

    @Test
    void anUntouchedLineIsWhole() {
        assertThat(trail.uses(world.backOffice(), line.alliance()))
                .containsExactly(new LineUse(
                        line.id(), "Linea nidi", Money.euros(1_000), Money.ZERO, Money.ZERO, Money.euros(1_000)));
        assertThat(trail.vouchersOf(world.backOffice(), line.id(), null).items())
                .isEmpty();
    }

    @Test
    void walksFromALineToItsVouchersWithoutTheirPeople() {
        List<VoucherId> bought = new ArrayList<>();
        for (int i = 0; i < 32; i++) {
            bought.add(world.buy(buyer, service).voucher());
        }
        vouchers.cancel(buyer.actor(), bought.getFirst(), "cancel");
        Slice<LineVoucher> first = trail.vouchersOf(world.backOffice(), line.id(), null);
        Slice<LineVoucher> second = trail.vouchersOf(world.backOffice(), line.id(), first.next());
        List<LineVoucher> all =
                Stream.concat(first.items().stream(), second.items().stream()).toList();
        assertThat(all).extracting(LineVoucher::voucher).containsExactlyElementsOf(bought.reversed());
        assertThat(all.getFirst())
                .isEqualTo(new LineVoucher(
                        bought.getLast(),
                        bought.getLast().pseudonym(),
                        service.shop().id(),
                        vouchers.find(buyer.actor(), bought.getLast()).providerName(),
                        "nursery",
                        VoucherState.ISSUED,
                        Money.euros(25),
                        Money.euros(75),
                        SetClock.START,
                        null,
                        null));
        assertThat(all.getLast().state()).isEqualTo(VoucherState.CANCELLED);
        assertThat(all.getLast().closedAt()).isEqualTo(SetClock.START);
        assertThat(all.toString())
                .doesNotContain(
                        "Bianchi",
                        vouchers.find(buyer.actor(), bought.getLast()).code());
        assertThat(DatabaseTap.statements(() -> trail.vouchersOf(world.backOffice(), line.id(), null)))
                .hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void walksEachEuroOfAVoucher() {
        PurchaseReceipt voucher = world.buy(buyer, service);
        RedemptionReceipt wrong = redeem(voucher);
        redemptions.undo(service.shop().person(), wrong.redemption(), "undo");
        clock.pass(Duration.ofMinutes(1));
        redemptions.redeem(service.shop().person(), world.scan(service, voucher, "right"));
        VoucherTrail walked = trail.trail(world.backOffice(), voucher.voucher());
        assertThat(walked.shares()).extracting(Share::kind).containsExactly(Share.Kind.GRANT_LINE, Share.Kind.POCKET);
        assertThat(walked.shares().getFirst().source()).isEqualTo(line.id().value());
        assertThat(walked.state()).isEqualTo(VoucherState.REDEEMED);
        Account pocket = Account.pocket(walked.shares().getLast().source());
        Account payable = Account.providerPayable(service.shop().id().value());
        assertThat(walked.movements())
                .extracting(Movement::kind)
                .containsExactly(
                        JournalKind.PURCHASE,
                        JournalKind.PURCHASE,
                        JournalKind.REDEMPTION,
                        JournalKind.REDEMPTION_UNDO,
                        JournalKind.REDEMPTION);
        assertThat(walked.movements())
                .extracting(Movement::counterpart)
                .containsExactlyInAnyOrder(line.account(), pocket, payable, payable, payable);
        assertThat(Money.sum(walked.movements().stream().map(Movement::amount).toList()))
                .isEqualTo(Money.ZERO);
        assertThat(walked.toString()).doesNotContain("Bianchi");
        refuses("voucher-unknown", () -> trail.trail(world.backOffice(), VoucherId.next()));
    }

    @Test
    void onlyWhoDirectsTheMoneySeesItsTrail() {
        VoucherId voucher = world.buy(buyer, service).voucher();
        OrganisationId anybody = OrganisationId.next();
        for (Actor other : List.of(
                buyer.actor(),
                buyer.employer().hr(),
                service.shop().person(),
                SampleOrganisations.person(Role.ALLIANCE, anybody),
                SampleOrganisations.person(
                        Role.COMPANY_MACHINE, buyer.employer().id()))) {
            denies(() -> trail.uses(other, line.alliance()));
            denies(() -> trail.vouchersOf(other, line.id(), null));
            denies(() -> trail.trail(other, voucher));
        }
        Actor ats = SampleOrganisations.person(Role.ATS, anybody);
        assertThat(trail.vouchersOf(ats, line.id(), null).items()).hasSize(1);
        denies(() -> trail.trail(ats, voucher));
    }

    @Test
    void aMonthOfTakingsIsTheBusinessMonthAndLeavesOutWhatWasUndone() {
        PurchaseReceipt beforeMidnight = world.buy(buyer, service);
        PurchaseReceipt afterMidnight = world.buy(buyer, service);
        PurchaseReceipt undone = world.buy(buyer, service);
        Instant midnight = BusinessTime.startOf(LocalDate.of(2026, 12, 1));
        clock.set(midnight.minusSeconds(1));
        RedemptionReceipt november = redeem(beforeMidnight);
        RedemptionReceipt wrong = redeem(undone);
        clock.set(midnight);
        redemptions.undo(service.shop().person(), wrong.redemption(), "undo");
        redeem(afterMidnight);
        OrganisationId shop = service.shop().id();
        assertThat(takings.redeemedIn(shop, YearMonth.of(2026, 11)))
                .containsExactly(new RedeemedVoucher(
                        beforeMidnight.voucher(),
                        beforeMidnight.code(),
                        beforeMidnight.voucher().pseudonym(),
                        november.redemption(),
                        november.at(),
                        service.version().content().title(),
                        PRICE,
                        Money.euros(75),
                        List.of(new RedeemedVoucher.GrantPart(line.id(), "Linea nidi", Money.euros(25)))));
        assertThat(takings.redeemedIn(shop, YearMonth.of(2026, 12)))
                .extracting(RedeemedVoucher::voucher)
                .containsExactly(afterMidnight.voucher());
        assertThat(takings.redeemedIn(OrganisationId.next(), YearMonth.of(2026, 11)))
                .isEmpty();
        assertThat(takings.providersToSettle(YearMonth.of(2026, 11))).contains(shop);
    }

    @Test
    void settlesAllOrNoneAndEachOnce() {
        List<PurchaseReceipt> bought =
                Stream.generate(() -> world.buy(buyer, service)).limit(3).toList();
        redeem(bought.get(0));
        redeem(bought.get(1));
        List<VoucherId> ids = bought.stream().map(PurchaseReceipt::voucher).toList();
        refuses("vouchers-not-redeemed", Map.of("count", 1L), () -> settle(ids));
        assertThat(states(ids)).containsExactly(VoucherState.REDEEMED, VoucherState.REDEEMED, VoucherState.ISSUED);
        settle(List.of());
        settle(ids.subList(0, 2));
        assertThat(states(ids)).containsExactly(VoucherState.SETTLED, VoucherState.SETTLED, VoucherState.ISSUED);
        assertThat(takings.redeemedIn(service.shop().id(), YearMonth.of(2026, 11)))
                .isEmpty();
        assertThat(takings.providersToSettle(YearMonth.of(2026, 11)))
                .doesNotContain(service.shop().id());
        refuses("vouchers-not-redeemed", () -> settle(ids.subList(0, 1)));
        RedemptionRow row = redemptions
                .list(service.shop().person(), service.shop().id(), RedemptionFilter.ALL, null)
                .items()
                .getFirst();
        assertThat(row.settled()).isTrue();
        assertThat(row.undoable()).isFalse();
    }

    private void settle(List<VoucherId> ids) {
        atomically.run(() -> takings.settle(ids, StatementRef.next()));
    }

    private List<VoucherState> states(List<VoucherId> ids) {
        return ids.stream().map(id -> vouchers.find(buyer.actor(), id).state()).toList();
    }

    private RedemptionReceipt redeem(PurchaseReceipt voucher) {
        return redemptions.redeem(service.shop().person(), world.scan(service, voucher, "scan-" + voucher.code()));
    }
}
