package it.winwelfare.vouchers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.winwelfare.audit.AuditFilter;
import it.winwelfare.audit.AuditTrail;
import it.winwelfare.identifiers.Ids;
import it.winwelfare.identity.Actor;
import it.winwelfare.money.Money;
import it.winwelfare.problems.FieldErrors;
import it.winwelfare.testing.Crowd;
import it.winwelfare.testing.SampleOrganisations;
import it.winwelfare.vouchers.VoucherWorld.Shop;
import it.winwelfare.vouchers.internal.token.SampleCodes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Scans made without network arrive, and the platform decides each. */
class OfflineScansTests extends CounterStory {

    private static final String TILL = "till-1";

    @Autowired
    private OfflineScans offline;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private JdbcClient sql;

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

    @Test
    void ofTwoTillsWithTheSameVoucherOneIsPaidAndTheOtherIsToldByName() {
        Instant atTheDoor = clock.instant();
        OfflineScan first = scanNow(voucher);
        clock.pass(Duration.ofMinutes(20));
        OfflineScan second = scanNow(voucher);
        clock.pass(Duration.ofHours(2));

        taken(send("till-door", first));
        assertThat(reason(send("till-garden", second))).isEqualTo("voucher-already-used");

        OfflineConflict conflict = conflicts().getFirst();
        assertThat(conflict.kind()).isEqualTo(ConflictKind.TWICE);
        assertThat(conflict.till()).isEqualTo("till-garden");
        assertThat(conflict.other()).isEqualTo(new OfflineConflict.OtherScan(atTheDoor, "till-door"));
        assertThat(conflict.voucher().person()).isEqualTo("Lia Bianchi");
        assertThat(conflict.reason().arguments()).containsEntry("at", clock.instant());
        assertThat(earned()).isEqualTo(PRICE);
    }

    @Test
    void manyTillsThatSendTheSameVoucherAtOnceArePaidOnce() throws Exception {
        List<ScanOutcome> outcomes = Collections.synchronizedList(new ArrayList<>());
        OfflineScan scan = scanNow(voucher);
        Crowd.of(
                20,
                n -> outcomes.add(
                        send("till-" + n, new OfflineScan("key-" + n, scan.scannedAt(), scan.tokenOrCode()))));
        assertThat(outcomes).hasSize(20);
        assertThat(outcomes).filteredOn(ScanOutcome.Taken.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(ScanOutcome.Refused.class::isInstance)
                .hasSize(19)
                .allMatch(outcome -> reason(outcome).equals("voucher-already-used"));
        assertThat(earned()).isEqualTo(PRICE);
        assertThat(conflicts()).hasSize(19);
    }

    @Test
    void theSameScanSentManyTimesAtOnceIsOneScan() throws Exception {
        List<ScanOutcome> outcomes = Collections.synchronizedList(new ArrayList<>());
        OfflineScan scan = scanNow(voucher);
        Crowd.of(20, n -> outcomes.add(send(scan)));
        assertThat(outcomes).hasSize(20).containsOnly(outcomes.getFirst());
        taken(outcomes.getFirst());
        assertThat(earned()).isEqualTo(PRICE);
    }

    @Test
    void cancelledAfterTheScanMovesNothing() {
        OfflineScan scan = scanNow(voucher);
        clock.pass(Duration.ofMinutes(5));
        vouchers.cancel(buyer.actor(), voucher.voucher(), "cancel");
        Instant cancelled = clock.instant();
        clock.pass(Duration.ofHours(1));

        assertThat(((ScanOutcome.Refused) send(scan)).reason())
                .isEqualTo(new Refusal("voucher-cancelled-meanwhile", Map.of("at", cancelled)));
        assertThat(conflicts().getFirst().kind()).isEqualTo(ConflictKind.CANCELLED);
        assertThat(earned()).isEqualTo(Money.ZERO);
    }

    @Test
    void cancelledBeforeTheScanIsToldApart() {
        vouchers.cancel(buyer.actor(), voucher.voucher(), "cancel");
        clock.pass(Duration.ofMinutes(5));
        assertThat(reason(send(scanNow(voucher)))).isEqualTo("voucher-cancelled");
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
    void nobodySendsOrReadsForAnotherProvider() {
        Shop rival = world.shop();
        denies(() -> offline.decide(rival.person(), shop.id(), TILL, List.of(scanNow(voucher))));
        denies(() -> offline.conflicts(rival.person(), shop.id(), null));
        denies(() -> offline.allConflicts(shop.person(), null));
        ScanOutcome foreign = offline.decide(rival.person(), rival.id(), TILL, List.of(scanNow(voucher)))
                .getFirst();
        assertThat(reason(foreign)).isEqualTo("voucher-of-another-provider");
        OfflineConflict theirs =
                offline.conflicts(rival.person(), rival.id(), null).items().getFirst();
        assertThat(theirs.voucher()).as("tells nothing of it").isNull();
    }

    @Test
    void theAmbitoSeesEveryConflictWithoutNamesOfPeopleAndItStandsInTheRecord() {
        OfflineScan scan = scanNow(voucher);
        redeem(voucher, "online");
        send(scan);
        OfflineConflict conflict = offline.allConflicts(world.backOffice(), null).items().stream()
                .filter(one -> one.provider().equals(shop.id()))
                .findFirst()
                .orElseThrow();
        assertThat(conflict.voucher().person()).isNull();
        assertThat(conflict.voucher().pseudonym()).isEqualTo(voucher.voucher().pseudonym());
        assertThat(trail.list(
                                SampleOrganisations.ambito(),
                                new AuditFilter(
                                        "offline-scan.refused",
                                        voucher.voucher().value(),
                                        null),
                                null)
                        .items())
                .singleElement()
                .satisfies(entry -> assertThat(entry.details().toString())
                        .contains("voucher-already-used")
                        .doesNotContain("Bianchi"));
    }

    @Test
    void longListsComeInPieces() {
        List<OfflineScan> scans = new ArrayList<>();
        for (int i = 0; i < 35; i++) {
            scans.add(scan("n-" + i, new SampleCodes().next()));
        }
        offline.decide(shop.person(), shop.id(), TILL, scans);
        var first = offline.conflicts(shop.person(), shop.id(), null);
        var rest = offline.conflicts(shop.person(), shop.id(), first.next());
        assertThat(first.items()).hasSize(30);
        assertThat(rest.items()).hasSize(5).doesNotContainAnyElementsOf(first.items());
        assertThat(rest.next()).isNull();
    }

    @Test
    void theAmbitoClearsAConflictUpOnceAndTheProviderReadsHow() {
        redeem(voucher, "online");
        send(scanNow(voucher));
        UUID id = conflicts().getFirst().id();
        Actor ambito = SampleOrganisations.ambito();
        assertThat(offline.conflict(ambito, id).settled()).isNull();

        offline.settle(ambito, id, "  Sentita la famiglia: un solo ingresso. ");
        offline.settle(SampleOrganisations.ambito(), id, "E un’altra cosa ancora");

        OfflineConflict settled = conflicts().getFirst();
        assertThat(settled.settled())
                .isEqualTo(new OfflineConflict.Settled(
                        clock.instant(), ambito.requireUser(), "Sentita la famiglia: un solo ingresso."));
        assertThat(offline.conflict(ambito, id).settled()).isEqualTo(settled.settled());
        assertThat(sql.sql("SELECT COUNT(*) FROM audit_entry WHERE what = 'offline-scan.settled' AND organisation = ?")
                        .param(Ids.bytes(shop.id().value()))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(earned()).isEqualTo(PRICE);
    }

    @Test
    void onlyTheAmbitoClearsUpAndOnlyWhatIsAConflictAndSaysHow() {
        OfflineScan taken = scanNow(voucher);
        send(taken);
        send(scan("k-0", "nonsense"));
        UUID id = conflicts().getFirst().id();
        Actor ambito = SampleOrganisations.ambito();

        denies(() -> offline.settle(shop.person(), id, "Va bene così"));
        denies(() -> offline.settle(buyer.actor(), id, "Va bene così"));
        denies(() -> offline.conflict(shop.person(), id));
        assertThatThrownBy(() -> offline.settle(ambito, id, "  ")).isInstanceOf(FieldErrors.class);
        assertThatThrownBy(() -> offline.settle(ambito, id, "x".repeat(501))).isInstanceOf(FieldErrors.class);
        UUID good = Ids.uuid(sql.sql("SELECT id FROM voucher_offline_scan WHERE provider = ? AND scan_key = ?")
                .params(Ids.bytes(shop.id().value()), taken.key())
                .query(byte[].class)
                .single());
        assertThatThrownBy(() -> offline.settle(ambito, good, "Va bene così")).hasMessageStartingWith("unknown-id");
        assertThatThrownBy(() -> offline.settle(ambito, UUID.randomUUID(), "Va bene così"))
                .hasMessageStartingWith("unknown-id");
        assertThat(conflicts()).extracting(OfflineConflict::settled).containsOnlyNulls();
    }

    @Test
    void openConflictsComeFirstOverAllPages() {
        List<OfflineScan> scans = new ArrayList<>();
        for (int i = 0; i < 35; i++) {
            scans.add(scan("o-" + i, new SampleCodes().next()));
        }
        offline.decide(shop.person(), shop.id(), TILL, scans);
        Actor ambito = SampleOrganisations.ambito();
        List<UUID> ours = new ArrayList<>(offline.conflicts(shop.person(), shop.id(), null, 35).items().stream()
                .map(OfflineConflict::id)
                .toList());
        List<UUID> cleared = List.copyOf(ours.subList(0, 3));
        cleared.forEach(id -> offline.settle(ambito, id, "Non era un buono"));

        List<OfflineConflict> all = new ArrayList<>();
        String cursor = null;
        do {
            var page = offline.allConflicts(ambito, cursor);
            all.addAll(page.items());
            cursor = page.next();
        } while (cursor != null
                && !all.stream().map(OfflineConflict::id).toList().containsAll(cleared));

        assertThat(all).extracting(OfflineConflict::id).doesNotHaveDuplicates().containsAll(ours);
        assertThat(all)
                .extracting(conflict -> conflict.settled() == null)
                .isSortedAccordingTo(Comparator.reverseOrder());
        ours.removeAll(cleared);
        ours.addAll(cleared);
        assertThat(all).extracting(OfflineConflict::id).containsSubsequence(ours);
    }

    @Test
    void aTillHasANameAndABatchAnEnd() {
        assertThatThrownBy(() -> send("no spaces", scanNow(voucher))).hasMessageStartingWith("invalid-till");
        List<OfflineScan> many = Collections.nCopies(201, scanNow(voucher));
        assertThatThrownBy(() -> offline.decide(shop.person(), shop.id(), TILL, many))
                .hasMessageStartingWith("too-many-scans");
        assertThat(state(voucher)).isEqualTo(VoucherState.ISSUED);
    }

    private OfflineScan scanOnTheLastDay() {
        VoucherView bought = vouchers.find(buyer.actor(), voucher.voucher());
        // 18 o'clock in Rome; whether it is winter or summer does not matter.
        clock.set(bought.validUntil().atTime(17, 0).toInstant(java.time.ZoneOffset.UTC));
        return scanNow(voucher);
    }

    private OfflineScan scanNow(PurchaseReceipt scanned) {
        return scan("scan-" + SampleOrganisations.word(), scanned.code());
    }

    private OfflineScan scan(String key, String code) {
        return new OfflineScan(key, clock.instant(), code);
    }

    private ScanOutcome send(OfflineScan scan) {
        return send(TILL, scan);
    }

    private ScanOutcome send(String till, OfflineScan scan) {
        return offline.decide(shop.person(), shop.id(), till, List.of(scan)).getFirst();
    }

    private static ScanOutcome.Taken taken(ScanOutcome outcome) {
        assertThat(outcome).isInstanceOf(ScanOutcome.Taken.class);
        return (ScanOutcome.Taken) outcome;
    }

    private static String reason(ScanOutcome outcome) {
        assertThat(outcome).isInstanceOf(ScanOutcome.Refused.class);
        return ((ScanOutcome.Refused) outcome).reason().code();
    }

    private List<OfflineConflict> conflicts() {
        return offline.conflicts(shop.person(), shop.id(), null).items();
    }

    private RedemptionReceipt redeem(PurchaseReceipt scanned, String key) {
        return redemptions.redeem(shop.person(), world.scan(service, scanned, key));
    }

    private String redeemRefused(PurchaseReceipt scanned) {
        return assertThatThrownBy(() -> redeem(scanned, "online-too-late"))
                .isInstanceOf(RedemptionRefused.class)
                .actual()
                .getMessage()
                .split(" ")[0];
    }

    private VoucherState state(PurchaseReceipt of) {
        return vouchers.find(buyer.actor(), of.voucher()).state();
    }
}
