package it.winwelfare.vouchers;

import static it.winwelfare.testing.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.winwelfare.money.Money;
import it.winwelfare.vouchers.internal.token.SampleCodes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Scans made without network arrive, and the platform decides each. */
class OfflineScansTests extends OfflineStory {

    @Test
    void aScanOfTheMorningIsTakenWhenItArrivesAtNight() {
        OfflineScan scan = scanNow(voucher);
        clock.pass(Duration.ofHours(10));

        ScanOutcome.Taken taken = taken(send(scan));
        assertThat(taken.receipt().voucher()).isEqualTo(voucher.voucher());
        assertThat(taken.receipt().at())
                .as("in the books of the day on which it arrives")
                .isEqualTo(clock.instant());
        assertThat(earned()).isEqualTo(PRICE);
        assertThat(conflicts()).isEmpty();
    }

    @Test
    void sentAgainItGetsTheFirstAnswerHoweverLateAndWhateverHappenedSince() {
        OfflineScan scan = scanNow(voucher);
        ScanOutcome first = send(scan);
        redemptions.undo(shop.person(), taken(first).receipt().redemption(), "undo");
        clock.pass(Duration.ofDays(20));
        assertThat(send(scan)).isEqualTo(first);
        assertThat(earned()).isEqualTo(Money.ZERO);
    }

    @Test
    void aRefusalStaysARefusal() {
        OfflineScan scan = scanNow(voucher);
        RedemptionReceipt online = redeem(voucher, "online");
        ScanOutcome refused = send(scan);
        assertThat(reason(refused)).isEqualTo("voucher-already-used");
        redemptions.undo(shop.person(), online.redemption(), "undo");
        assertThat(send(scan)).isEqualTo(refused);
        assertThat(earned()).isEqualTo(Money.ZERO);
    }

    @Test
    void theKeyOfAScanWithNetworkIsTheSameScanWhenItComesAgainOffline() {
        RedemptionReceipt online = redeem(voucher, "k-1");
        OfflineScan lostAnswer = new OfflineScan("k-1", clock.instant(), voucher.code());
        assertThat(taken(send(lostAnswer)).receipt()).isEqualTo(online);
        assertThat(earned()).isEqualTo(PRICE);
    }

    @Test
    void aKeyIsForOneScan() {
        PurchaseReceipt other = world.buy(buyer, service);
        send(new OfflineScan("k-2", clock.instant(), voucher.code()));
        assertThat(reason(send(new OfflineScan("k-2", clock.instant(), other.code()))))
                .isEqualTo("idempotency-key-reused");
        assertThat(reason(send(new OfflineScan("", clock.instant(), other.code()))))
                .isEqualTo("idempotency-key-invalid");
        assertThat(state(other)).isEqualTo(VoucherState.ISSUED);
    }

    @Test
    void aBadOneNeverFailsItsNeighbours() {
        PurchaseReceipt second = world.buy(buyer, service);
        List<ScanOutcome> outcomes = offline.decide(
                shop.person(),
                shop.id(),
                TILL,
                List.of(
                        scan("a", voucher.code()),
                        scan("b", "nonsense"),
                        scan("c", "WIN1.nonsense"),
                        scan("d", new SampleCodes().next()),
                        scan("e", voucher.code()),
                        scan("", second.code()),
                        scan("f", second.code())));
        assertThat(outcomes).extracting(ScanOutcome::key).containsExactly("a", "b", "c", "d", "e", "", "f");
        taken(outcomes.getFirst());
        assertThat(outcomes.subList(1, 6))
                .extracting(OfflineScansTests::reason)
                .containsExactly(
                        "invalid-code",
                        "voucher-token-invalid",
                        "voucher-unknown",
                        "voucher-already-used",
                        "idempotency-key-invalid");
        taken(outcomes.getLast());
        assertThat(earned()).isEqualTo(PRICE.plus(PRICE));
    }

    /** So it stays with its till, which has an answer for the others. */
    @Test
    void aFaultLeavesOneUndecidedAndItComesAgain() {
        PurchaseReceipt second = world.buy(buyer, service);
        List<OfflineScan> scans = List.of(scan("unlucky", voucher.code()), scan("lucky", second.code()));
        redemptions.look(shop.person(), shop.id(), voucher.code()); // the locks of counters have been read
        List<ScanOutcome> outcomes = new ArrayList<>();
        String cut =
                DatabaseTap.cutAt(-1, () -> outcomes.addAll(offline.decide(shop.person(), shop.id(), TILL, scans)));
        assertThat(cut).isEqualTo("after commit");
        assertThat(outcomes.getFirst()).isEqualTo(new ScanOutcome.Undecided("unlucky"));
        taken(outcomes.getLast());
        taken(send(scans.getFirst()));
        assertThat(earned()).isEqualTo(PRICE.plus(PRICE));
    }

    @Test
    void aCodeThatIsNoVoucherIsOneGuessHoweverOftenItComes() {
        OfflineScan wrong = scan("answer-was-lost", new SampleCodes().next());
        for (int i = 0; i < 12; i++) {
            assertThat(reason(send(wrong))).isEqualTo("voucher-unknown");
        }
        taken(send(scanNow(voucher)));
        for (int i = 0; i < 9; i++) {
            send(scan("guess-" + i, new SampleCodes().next()));
        }
        refuses("counter-locked", () -> send(scanNow(voucher)));
    }

    @Test
    void aScanOfTheLastDayIsTakenTheDayAfterWhileItsMoneyIsStillThere() {
        OfflineScan scan = scanOnTheLastDay();
        clock.pass(Duration.ofHours(12));
        assertThat(redeemRefused(voucher)).isEqualTo("voucher-expired");
        taken(send(scan));
        assertThat(earned()).isEqualTo(PRICE);
    }

    @Test
    void whenItsMoneyWentBackMeanwhileNothingMovesAndTheConflictIsNamed() {
        OfflineScan scan = scanOnTheLastDay();
        clock.pass(Duration.ofHours(12));
        expiry.run();
        assertThat(reason(send(scan))).isEqualTo("voucher-expired-meanwhile");
        assertThat(conflicts().getFirst().kind()).isEqualTo(ConflictKind.EXPIRED);
        assertThat(conflicts().getFirst().voucher().state()).isEqualTo(VoucherState.EXPIRED);
        assertThat(earned()).isEqualTo(Money.ZERO);
    }

    @Test
    void aClockSetBackDoesNotBringAnOverVoucherBackToLife() {
        PurchaseReceipt later = world.buy(buyer, service);
        OfflineScan honest = scanNow(later);
        taken(send(honest));
        OfflineScan back = new OfflineScan("back", honest.scannedAt().minus(Duration.ofHours(3)), voucher.code());
        assertThat(reason(send(back))).isEqualTo("till-clock-set-back");
        assertThat(reason(send("other-till", new OfflineScan("back-2", back.scannedAt(), voucher.code()))))
                .as("another till has another clock, but the voucher was not there yet")
                .isEqualTo("voucher-bought-after-scan");
        assertThat(conflicts()).extracting(OfflineConflict::kind).containsOnly(ConflictKind.CLOCK);
        assertThat(state(voucher)).isEqualTo(VoucherState.ISSUED);
    }

    @Test
    void aClockAheadIsNotBelievedAndSpoilsNothingForTheScansAfterIt() {
        OfflineScan ahead = new OfflineScan("ahead", clock.instant().plus(Duration.ofHours(1)), voucher.code());
        assertThat(reason(send(ahead))).isEqualTo("scan-time-implausible");
        taken(send(scanNow(voucher)));
    }

    @Test
    void timesThatNoClockTellsAreRefusedAndNotAFault() {
        assertThat(reason(send(new OfflineScan("min", Instant.MIN, voucher.code()))))
                .isEqualTo("scan-time-implausible");
        assertThat(reason(send(new OfflineScan("max", Instant.MAX, voucher.code()))))
                .isEqualTo("scan-time-implausible");
    }

    @Test
    void thePictureOfAScreenIsRefusedByTheTimeOfTheScan() {
        String copied = vouchers.qrOfNow(buyer.actor(), voucher.voucher()).link();
        OfflineScan honest = new OfflineScan("honest", clock.instant(), copied);
        clock.pass(Duration.ofMinutes(30));
        OfflineScan copy = new OfflineScan("copy", clock.instant(), copied);
        assertThat(reason(send("till-thief", copy))).isEqualTo("voucher-token-old");
        assertThat(conflicts().getFirst().kind()).isEqualTo(ConflictKind.OLD_CODE);
        taken(send(honest));
    }

    @Test
    void withNetworkThePictureOfAScreenIsRefusedTooButALateRetryHasItsAnswer() {
        String shown = vouchers.qrOfNow(buyer.actor(), voucher.voucher()).token();
        Redeem wanted = new Redeem(shop.id(), shown, "camera", "lost-answer");
        RedemptionReceipt first = redemptions.redeem(shop.person(), wanted);
        clock.pass(Duration.ofMinutes(30));
        assertThat(redemptions.redeem(shop.person(), wanted)).isEqualTo(first);
        redemptions.undo(shop.person(), first.redemption(), "undo");
        assertThatThrownBy(
                        () -> redemptions.redeem(shop.person(), new Redeem(shop.id(), shown, "camera", "another-key")))
                .hasMessage("voucher-token-old");
        assertThat(redemptions.look(shop.person(), shop.id(), shown))
                .isEqualTo(new Look.NotRedeemable(Refusal.of("voucher-token-old")));
        assertThat(state(voucher)).isEqualTo(VoucherState.ISSUED);
    }

    @Test
    void aTillHasANameAndABatchAnEnd() {
        assertThatThrownBy(() -> send("no spaces", scanNow(voucher))).hasMessageStartingWith("invalid-till");
        List<OfflineScan> many = Collections.nCopies(201, scanNow(voucher));
        assertThatThrownBy(() -> offline.decide(shop.person(), shop.id(), TILL, many))
                .hasMessageStartingWith("too-many-scans");
        assertThat(state(voucher)).isEqualTo(VoucherState.ISSUED);
        assertThat(offline.decide(shop.person(), shop.id(), TILL, many.subList(0, 200)))
                .hasSize(200)
                .containsOnly(send(many.getFirst()));
    }

    private OfflineScan scanOnTheLastDay() {
        VoucherView bought = vouchers.find(buyer.actor(), voucher.voucher());
        // 18 o'clock in Rome; whether it is winter or summer does not matter.
        clock.set(bought.validUntil().atTime(17, 0).toInstant(java.time.ZoneOffset.UTC));
        return scanNow(voucher);
    }

    private String redeemRefused(PurchaseReceipt scanned) {
        return assertThatThrownBy(() -> redeem(scanned, "online-too-late"))
                .isInstanceOf(RedemptionRefused.class)
                .actual()
                .getMessage()
                .split(" ")[0];
    }
}
