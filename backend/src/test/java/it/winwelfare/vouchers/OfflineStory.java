package it.winwelfare.vouchers;

import static org.assertj.core.api.Assertions.assertThat;

import it.winwelfare.testing.SampleOrganisations;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;

/** A till of the shop that sends its scans when it has network again. */
abstract class OfflineStory extends CounterStory {

    static final String TILL = "till-1";

    @Autowired
    OfflineScans offline;

    OfflineScan scanNow(PurchaseReceipt scanned) {
        return scan("scan-" + SampleOrganisations.word(), scanned.code());
    }

    OfflineScan scan(String key, String code) {
        return new OfflineScan(key, clock.instant(), code);
    }

    ScanOutcome send(OfflineScan scan) {
        return send(TILL, scan);
    }

    ScanOutcome send(String till, OfflineScan scan) {
        return offline.decide(shop.person(), shop.id(), till, List.of(scan)).getFirst();
    }

    static ScanOutcome.Taken taken(ScanOutcome outcome) {
        assertThat(outcome).isInstanceOf(ScanOutcome.Taken.class);
        return (ScanOutcome.Taken) outcome;
    }

    static String reason(ScanOutcome outcome) {
        assertThat(outcome).isInstanceOf(ScanOutcome.Refused.class);
        return ((ScanOutcome.Refused) outcome).reason().code();
    }

    List<OfflineConflict> conflicts() {
        return offline.conflicts(shop.person(), shop.id(), null).items();
    }

    RedemptionReceipt redeem(PurchaseReceipt scanned, String key) {
        return redeem(scanned.code(), key);
    }

    VoucherState state(PurchaseReceipt of) {
        return vouchers.find(buyer.actor(), of.voucher()).state();
    }
}
