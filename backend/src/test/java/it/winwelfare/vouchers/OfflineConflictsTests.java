package it.winwelfare.vouchers;

import static it.winwelfare.testing.Refusals.denies;
import static org.assertj.core.api.Assertions.assertThat;

import it.winwelfare.audit.AuditFilter;
import it.winwelfare.audit.AuditTrail;
import it.winwelfare.money.Money;
import it.winwelfare.testing.Crowd;
import it.winwelfare.testing.SampleOrganisations;
import it.winwelfare.vouchers.VoucherWorld.Shop;
import it.winwelfare.vouchers.internal.token.SampleCodes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Scans of which not all can be paid: who is, who is told what, and who may read of it. */
class OfflineConflictsTests extends OfflineStory {

    @Autowired
    private AuditTrail trail;

    @Test
    void ofTwoTillsWithTheSameVoucherOneIsPaidAndTheOtherIsToldByName() {
        Instant atTheDoor = clock.instant();
        OfflineScan first = scanNow(voucher);
        clock.pass(Duration.ofMinutes(20));
        OfflineScan second = scanNow(voucher);
        clock.pass(Duration.ofHours(2));

        taken(send("till-door", first));
        double before = refused("redemption", "voucher-already-used");
        assertThat(reason(send("till-garden", second))).isEqualTo("voucher-already-used");
        assertThat(refused("redemption", "voucher-already-used")).isEqualTo(before + 1);

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
        Instant taken = redeem(voucher, "online").at();
        send(scan);
        OfflineConflict conflict = offline.allConflicts(world.backOffice(), null).items().stream()
                .filter(one -> one.provider().equals(shop.id()))
                .findFirst()
                .orElseThrow();
        assertThat(conflict.voucher().person()).isNull();
        assertThat(conflict.other()).isEqualTo(new OfflineConflict.OtherScan(taken, null));
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
}
