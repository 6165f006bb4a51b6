package it.winwelfare.network;

import it.winwelfare.identity.Actor;
import it.winwelfare.identity.Role;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The Ambito's desk: one queue of everything that waits for a decision, whatever module it is of. */
@Component
public class Desk {

    private static final Comparator<PendingDecision> OLDEST_DUE_FIRST = Comparator.comparing(PendingDecision::dueOn)
            .thenComparing(PendingDecision::since)
            .thenComparing(PendingDecision::subject);

    private final List<DecisionSource> sources;

    Desk(List<DecisionSource> sources) {
        this.sources = List.copyOf(sources);
    }

    /**
     * What waits, the oldest due day first; two things due on one day in the order in which they came.
     *
     * @throws it.winwelfare.identity.AccessDenied unless the actor is of the Ambito
     */
    @Transactional(readOnly = true)
    public List<PendingDecision> queue(Actor actor) {
        actor.requireAny(Role.AMBITO);
        return sources.stream()
                .flatMap(source -> source.pending(actor).stream())
                .sorted(OLDEST_DUE_FIRST)
                .toList();
    }
}
