package it.winwelfare.vouchers.internal.offline;

import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.money.BusinessTime;
import it.winwelfare.network.DecisionSource;
import it.winwelfare.network.Organisations;
import it.winwelfare.network.PendingDecision;
import it.winwelfare.vouchers.OfflineConflict;
import it.winwelfare.vouchers.OfflineConflict.Subject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Puts each offline scan of a voucher that did not hold on the Ambito's desk until it is cleared up: a service was probably given, and
 * somebody waits for money. What was no voucher at all stays in the list alone.
 */
@Component
class OpenConflicts implements DecisionSource {

    private static final String KIND = "scan-conflict";
    private static final int DAYS = 7;

    private final ConflictLists conflicts;
    private final Organisations organisations;

    OpenConflicts(ConflictLists conflicts, Organisations organisations) {
        this.conflicts = conflicts;
        this.organisations = organisations;
    }

    @Override
    public List<PendingDecision> pending(Actor ambito) {
        List<OfflineConflict> open = conflicts.open();
        Map<OrganisationId, String> names = organisations.names(
                open.stream().map(OfflineConflict::provider).distinct().toList());
        return open.stream()
                .flatMap(conflict -> Stream.ofNullable(conflict.voucher())
                        .map(voucher -> decision(conflict, voucher, names.getOrDefault(conflict.provider(), "?"))))
                .toList();
    }

    private static PendingDecision decision(OfflineConflict conflict, Subject voucher, String provider) {
        return new PendingDecision(
                KIND,
                conflict.id(),
                voucher.serviceTitle(),
                provider,
                conflict.receivedAt(),
                BusinessTime.dateOf(conflict.receivedAt()).plusDays(DAYS));
    }
}
