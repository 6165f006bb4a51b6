package it.winwelfare.vouchers.internal.offline;

import it.winwelfare.vouchers.Refusal;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** All rules about offline scans, in the order in which their reasons matter to who reads them. */
@Component
class OfflinePolicies {

    private final List<OfflinePolicy> policies;

    OfflinePolicies(OfflineSettings settings) {
        this.policies = List.of(
                new OwnVoucher(),
                new PlausibleTime(settings),
                new ClockRunsForward(settings),
                new ShownAtThatMoment(settings),
                new GoodWhenScanned(settings));
    }

    /** The first reason against the scan. */
    Optional<Refusal> against(OfflineCase scan) {
        return policies.stream()
                .flatMap(policy -> policy.against(scan).stream())
                .findFirst();
    }
}
