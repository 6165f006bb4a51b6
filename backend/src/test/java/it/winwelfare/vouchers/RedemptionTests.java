package it.winwelfare.vouchers;

import static it.winwelfare.testing.Refusals.denies;
import static it.winwelfare.testing.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.winwelfare.identifiers.Slice;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.Role;
import it.winwelfare.ledger.IdempotencyConflict;
import it.winwelfare.money.BusinessTime;
import it.winwelfare.money.Money;
import it.winwelfare.testing.SampleOrganisations;
import it.winwelfare.vouchers.internal.token.SampleCodes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Scans at the counter: what is paid, what is refused, and what the day shows. */
class RedemptionTests extends CounterStory {

    @Test
    void paysTheProviderAndTellsForWhatAndForWhom() {
        clock.pass(Duration.ofHours(3));
        RedemptionReceipt receipt = redeem(voucher.code(), "first");
        Instant now = clock.instant();
        assertThat(receipt)
                .isEqualTo(new RedemptionReceipt(
                        receipt.redemption(),
                        voucher.voucher(),
                        service.version().content().title(),
                        "Lia Bianchi",
                        PRICE,
                        now,
                        now.plus(Duration.ofHours(24))));
        assertThat(earned()).isEqualTo(PRICE);
        VoucherView used = vouchers.find(buyer.actor(), voucher.voucher());
        assertThat(used.state()).isEqualTo(VoucherState.REDEEMED);
        assertThat(used.redeemedAt()).isEqualTo(now);
        assertThat(used.cancellable()).isFalse();
    }

    @Test
    void takesTheQrsAddressItsTokenAndTheCodeHoweverItIsTyped() {
        QrToken qr = vouchers.qr(buyer.actor(), voucher.voucher());
        String written = vouchers.find(buyer.actor(), voucher.voucher()).writtenCode();
        for (String scanned :
                List.of(qr.link(), qr.token(), voucher.code(), written, written.toLowerCase(Locale.ROOT))) {
            RedemptionReceipt receipt = redeem(scanned, "scan-" + scanned.length() + scanned.charAt(0));
            assertThat(receipt.voucher()).isEqualTo(voucher.voucher());
            redemptions.undo(shop.person(), receipt.redemption(), "undo-" + receipt.redemption());
        }
    }

    @Test
    void refusesASecondRedemptionAndSaysWhenTheFirstWas() {
        redeem(voucher.code(), "first");
        Instant first = clock.instant();
        clock.pass(Duration.ofMinutes(5));
        refuses("voucher-already-used", Map.of("at", first), () -> redeem(voucher.code(), "second"));
        assertThat(earned()).isEqualTo(PRICE);
    }

    @Test
    void isGoodUntilTheLastSecondOfItsLastDayInRome() {
        PurchaseReceipt other = world.buy(buyer, service);
        Instant end = BusinessTime.endOf(voucher.validUntil());
        clock.set(end.minusSeconds(1));
        redeem(voucher.code(), "in-time");
        clock.set(end);
        Map<String, Object> when = Map.of("on", other.validUntil());
        refuses("voucher-expired", when, () -> redeem(other.code(), "late"));
        assertThat(look(other.code())).isEqualTo(new Look.NotRedeemable(new Refusal("voucher-expired", when)));
        expiry.run();
        refuses("voucher-expired", when, () -> redeem(other.code(), "later"));
    }

    @Test
    void tellsWhyItRefuses() {
        vouchers.cancel(buyer.actor(), voucher.voucher(), "not-needed");
        refuses("voucher-cancelled", Map.of("at", clock.instant()), () -> redeem(voucher.code(), "a"));
        PurchaseReceipt elsewhere = world.buy(buyer, world.nursery(PRICE));
        refuses("voucher-of-another-provider", Map.of(), () -> redeem(elsewhere.code(), "b"));
        String unknown = new SampleCodes().next();
        refuses("voucher-unknown", Map.of(), () -> redeem(unknown, "c"));
        refuses("voucher-token-invalid", Map.of(), () -> redeem("WIN1.AAAA", "d"));
        refuses("voucher-token-invalid", Map.of(), () -> redeem("https://example.org/x", "e"));
        assertThatThrownBy(() -> redeem("7K3M", "f")).hasMessageStartingWith("invalid-code");
        assertThat(earned()).isEqualTo(Money.ZERO);
    }

    @Test
    void lookingTellsTheSameAndWritesNothing() {
        theLocksHaveBeenRead();
        List<String> statements = DatabaseTap.statements(() -> assertThat(look(voucher.code()))
                .isEqualTo(new Look.Redeemable(
                        voucher.voucher(),
                        voucher.code(),
                        service.version().content().title(),
                        "Lia Bianchi",
                        PRICE,
                        voucher.validUntil())));
        assertThat(statements).hasSize(1);
        PurchaseReceipt elsewhere = world.buy(buyer, world.nursery(PRICE));
        assertThat(look(elsewhere.code())).isEqualTo(new Look.NotRedeemable(Refusal.of("voucher-of-another-provider")));
        assertThat(look(new SampleCodes().next())).isEqualTo(new Look.NotRedeemable(Refusal.of("voucher-unknown")));
        assertThat(look("WIN1.AAAA")).isEqualTo(new Look.NotRedeemable(Refusal.of("voucher-token-invalid")));
        assertThat(look("7K3M")).isInstanceOf(Look.NotRedeemable.class);
        redeem(voucher.code(), "taken");
        assertThat(look(voucher.code()))
                .isEqualTo(new Look.NotRedeemable(Refusal.of("voucher-already-used", "at", clock.instant())));
    }

    @Test
    void theSameScanGivesTheSameReceiptForEver() {
        RedemptionReceipt first = redeem(voucher.code(), "once");
        clock.pass(Duration.ofHours(30));
        assertThat(redeem(voucher.code(), "once")).isEqualTo(first);
        assertThat(redeem(voucher.code().toLowerCase(Locale.ROOT), "once")).isEqualTo(first);
        assertThat(earned()).isEqualTo(PRICE);
        PurchaseReceipt other = world.buy(buyer, service);
        assertThatThrownBy(() -> redeem(other.code(), "once")).isInstanceOf(IdempotencyConflict.class);
        redeem(paper(other), "from-paper");
        PurchaseReceipt third = world.buy(buyer, service);
        assertThatThrownBy(() -> redeem(paper(third), "from-paper")).isInstanceOf(IdempotencyConflict.class);
    }

    @Test
    void aRefusedScanLeavesItsKeyFree() {
        PurchaseReceipt elsewhere = world.buy(buyer, world.nursery(PRICE));
        refuses("voucher-of-another-provider", Map.of(), () -> redeem(elsewhere.code(), "the-key"));
        assertThat(redeem(voucher.code(), "the-key").voucher()).isEqualTo(voucher.voucher());
    }

    @Test
    void nobodyRedeemsOrUndoesForAnotherProvider() {
        RedemptionReceipt scan = redeem(voucher.code(), "scan");
        Actor rival = world.shop().person();
        denies(() -> redemptions.redeem(rival, new Redeem(shop.id(), voucher.code(), "code", "x")));
        denies(() -> redemptions.look(rival, shop.id(), voucher.code()));
        denies(() -> redemptions.undo(rival, scan.redemption(), "x"));
        denies(() -> redemptions.list(rival, shop.id(), RedemptionFilter.ALL, null));
        denies(() -> redemptions.today(rival, shop.id()));
        refuses("redemption-unknown", Map.of(), () -> redemptions.undo(shop.person(), RedemptionId.next(), "x"));
        Stream.of(Role.COMPANY_HR, Role.EMPLOYEE, Role.AMBITO)
                .map(role -> SampleOrganisations.person(role, shop.id()))
                .forEach(other -> {
                    denies(() -> redemptions.redeem(other, new Redeem(shop.id(), voucher.code(), "code", "y")));
                    denies(() -> redemptions.undo(other, scan.redemption(), "y"));
                    denies(() -> redemptions.undo(other, RedemptionId.next(), "which-are-there"));
                });
    }

    @Test
    void refusesAChannelThatIsNoWord() {
        assertThatThrownBy(
                        () -> redemptions.redeem(shop.person(), new Redeem(shop.id(), voucher.code(), "Code 1", "x")))
                .hasMessage("invalid-channel");
    }

    @Test
    void aRedemptionIsFiveStatementsAndItsEcho() {
        theLocksHaveBeenRead();
        Redeem wanted = new Redeem(shop.id(), voucher.code(), "code", "counted");
        List<String> statements = DatabaseTap.statements(() -> redemptions.redeem(shop.person(), wanted)).stream()
                .filter(sql -> !sql.contains("event_publication") && !sql.contains("EVENT_PUBLICATION"))
                .filter(sql -> !sql.contains("audit_"))
                .toList();
        assertThat(statements).as(String.join("\n", statements)).hasSize(5);
    }

    @Test
    void theDaySaysWhatWasTakenAndWhatWaits() {
        PurchaseReceipt second = world.buy(buyer, service);
        PurchaseReceipt third = world.buy(buyer, service);
        redeem(voucher.code(), "first");
        clock.pass(Duration.ofDays(1));
        redeem(second.code(), "second");
        RedemptionReceipt wrong = redeem(third.code(), "third");
        redemptions.undo(shop.person(), wrong.redemption(), "undo");
        DayView day = redemptions.today(shop.person(), shop.id());
        assertThat(day.day()).isEqualTo(world.today());
        assertThat(day.redeemed()).isEqualTo(1);
        assertThat(day.amount()).isEqualTo(PRICE);
        assertThat(day.monthToDate()).isEqualTo(PRICE.plus(PRICE));
        assertThat(day.waiting()).isEqualTo(1);
        assertThat(day.waitingAmount()).isEqualTo(PRICE);
        assertThat(day.latest())
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.serviceTitle())
                        .isEqualTo(service.version().content().title()))
                .allSatisfy(row -> assertThat(row.undoable()).isEqualTo(row.undoneAt() == null));
        assertThat(day.latest()).extracting(row -> row.undoneAt() != null).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void listsPageByPageAndFinds() {
        for (int i = 0; i < 31; i++) {
            redeem(world.buy(buyer, service).code(), "scan-" + i);
            clock.pass(Duration.ofMinutes(1));
        }
        clock.pass(Duration.ofDays(1));
        RedemptionReceipt last = redeem(voucher.code(), "last");
        Slice<RedemptionRow> first = redemptions.list(shop.person(), shop.id(), RedemptionFilter.ALL, null);
        Slice<RedemptionRow> second = redemptions.list(shop.person(), shop.id(), RedemptionFilter.ALL, first.next());
        assertThat(second.next()).isNull();
        List<Instant> times = Stream.concat(first.items().stream(), second.items().stream())
                .map(RedemptionRow::at)
                .toList();
        assertThat(times)
                .hasSize(32)
                .isSortedAccordingTo(java.util.Comparator.reverseOrder())
                .doesNotHaveDuplicates();
        assertThat(first.items().getFirst().id()).isEqualTo(last.redemption());
        assertThat(first.items().getFirst().undoable()).isTrue();
        assertThat(second.items().getLast().undoable())
                .as("more than a day ago")
                .isFalse();
        assertThat(found(new RedemptionFilter(world.today(), world.today(), null)))
                .containsExactly(last.redemption());
        assertThat(found(new RedemptionFilter(null, world.today().minusDays(2), null)))
                .isEmpty();
        String code = vouchers.find(buyer.actor(), voucher.voucher()).writtenCode();
        assertThat(found(new RedemptionFilter(null, null, code.toLowerCase(Locale.ROOT))))
                .containsExactly(last.redemption());
        assertThat(found(new RedemptionFilter(null, null, "lia bian"))).hasSize(30);
        assertThat(found(new RedemptionFilter(null, null, "100%_"))).isEmpty();
        List<String> statements =
                DatabaseTap.statements(() -> redemptions.list(shop.person(), shop.id(), RedemptionFilter.ALL, null));
        assertThat(statements).hasSize(1);
    }

    private List<RedemptionId> found(RedemptionFilter filter) {
        return redemptions.list(shop.person(), shop.id(), filter, null).items().stream()
                .map(RedemptionRow::id)
                .toList();
    }

    private String paper(PurchaseReceipt bought) {
        return vouchers.qr(buyer.actor(), bought.voucher()).token();
    }

    private Look look(String tokenOrCode) {
        return redemptions.look(shop.person(), shop.id(), tokenOrCode);
    }

    /** Those of counters are read every two seconds, whoever asks: not a part of what is counted here. */
    private void theLocksHaveBeenRead() {
        look(voucher.code());
    }
}
