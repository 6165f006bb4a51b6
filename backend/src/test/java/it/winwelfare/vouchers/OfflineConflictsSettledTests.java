package it.winwelfare.vouchers;

import static it.winwelfare.testing.Refusals.denies;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.winwelfare.identifiers.Ids;
import it.winwelfare.identity.Actor;
import it.winwelfare.money.BusinessTime;
import it.winwelfare.network.Desk;
import it.winwelfare.network.PendingDecision;
import it.winwelfare.problems.FieldErrors;
import it.winwelfare.testing.SampleOrganisations;
import it.winwelfare.vouchers.internal.token.SampleCodes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The Ambito clears conflicts up, and what is open comes first. */
class OfflineConflictsSettledTests extends OfflineStory {

    @Autowired
    private JdbcClient sql;

    @Autowired
    private Desk desk;

    @Test
    void theAmbitoClearsAConflictUpOnceAndTheProviderReadsHow() {
        redeem(voucher, "online");
        send(scanNow(voucher));
        UUID id = conflicts().getFirst().id();
        Actor ambito = SampleOrganisations.ambito();
        assertThat(offline.conflict(ambito, id).settled()).isNull();

        offline.settle(ambito, id, "  Sentita la famiglia: un solo ingresso. ");
        assertThat(settledInTheRecord()).isEqualTo(1);
        offline.settle(SampleOrganisations.ambito(), id, "E un’altra cosa ancora");

        OfflineConflict settled = conflicts().getFirst();
        assertThat(settled.settled())
                .isEqualTo(new OfflineConflict.Settled(
                        clock.instant(), ambito.requireUser(), "Sentita la famiglia: un solo ingresso."));
        assertThat(offline.conflict(ambito, id).settled()).isEqualTo(settled.settled());
        assertThat(settledInTheRecord()).isEqualTo(1);
        assertThat(earned()).isEqualTo(PRICE);
    }

    private int settledInTheRecord() {
        return sql.sql("SELECT COUNT(*) FROM audit_entry WHERE what = 'offline-scan.settled' AND organisation = ?")
                .param(Ids.bytes(shop.id().value()))
                .query(Integer.class)
                .single();
    }

    @Test
    void whatIsAboutAVoucherWaitsOnTheDeskUntilItIsClearedUp() {
        redeem(voucher, "online");
        send(scanNow(voucher));
        send(scan("k-0", "nonsense"));
        Actor ambito = SampleOrganisations.ambito();
        OfflineConflict conflict = conflicts().stream()
                .filter(one -> one.voucher() != null)
                .findFirst()
                .orElseThrow();

        assertThat(waiting(ambito)).singleElement().satisfies(decision -> {
            assertThat(decision.kind()).isEqualTo("scan-conflict");
            assertThat(decision.subject()).isEqualTo(conflict.id());
            assertThat(decision.dueOn())
                    .isEqualTo(BusinessTime.dateOf(conflict.receivedAt()).plusDays(7));
        });

        offline.settle(ambito, conflict.id(), "Un solo ingresso");
        assertThat(waiting(ambito)).isEmpty();
    }

    /** Of the shop alone: other tests have conflicts too. */
    private List<PendingDecision> waiting(Actor ambito) {
        List<UUID> ours = conflicts().stream().map(OfflineConflict::id).toList();
        return desk.queue(ambito).stream()
                .filter(decision -> ours.contains(decision.subject()))
                .toList();
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
        denies(() -> offline.settle(buyer.actor(), id, " "));
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
}
