package it.winwelfare.limits.internal;

import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.limits.CounterLock;
import it.winwelfare.money.BusinessTime;
import it.winwelfare.network.DecisionSource;
import it.winwelfare.network.Organisations;
import it.winwelfare.network.PendingDecision;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Puts each locked counter on the Ambito's desk, to be looked at on the same day. */
@Component
class LockedCounters implements DecisionSource {

    private static final String KIND = "counter-locked";

    private final CounterLocks locks;
    private final Organisations organisations;

    LockedCounters(CounterLocks locks, Organisations organisations) {
        this.locks = locks;
        this.organisations = organisations;
    }

    @Override
    public List<PendingDecision> pending(Actor ambito) {
        List<CounterLock> unseen = locks.unseen();
        Map<OrganisationId, String> names = organisations.names(
                unseen.stream().map(CounterLock::provider).distinct().toList());
        return unseen.stream()
                .map(lock -> {
                    String provider = names.getOrDefault(lock.provider(), "?");
                    return new PendingDecision(
                            KIND,
                            lock.id().value(),
                            provider,
                            provider,
                            lock.lockedAt(),
                            BusinessTime.dateOf(lock.lockedAt()));
                })
                .toList();
    }
}
