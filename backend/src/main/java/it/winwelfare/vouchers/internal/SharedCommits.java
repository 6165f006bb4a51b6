package it.winwelfare.vouchers.internal;

import it.winwelfare.database.Gathering;
import it.winwelfare.ledger.Atomically;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Lets requests that wait at the same moment share one transaction and its commit, each with its own outcome. The shared way needs to
 * know only the good one: whatever does not go plainly is done once more alone, in the way that knows every answer. When nobody else
 * waits, a request goes alone at once.
 *
 * @param <Q> a request
 * @param <A> what comes of it
 */
public final class SharedCommits<Q, A> {

    private static final Logger log = LoggerFactory.getLogger(SharedCommits.class);

    private final Atomically atomically;
    private final Function<List<Q>, List<Optional<A>>> together;
    private final Function<Q, A> alone;
    private final Gathering<Q, Optional<A>> gathering;

    /**
     * @param groups how many may be at work at the same time
     * @param crowd how many requests have to wait before a second group begins beside one at work
     * @param most how many requests a group may have
     * @param together does several in the transaction that it finds, with an answer for each in their order, and none for those that have
     *     to go alone; when it throws, all of them have
     * @param alone does one, in a transaction of its own or the one that it finds
     */
    public SharedCommits(
            Atomically atomically,
            int groups,
            int crowd,
            int most,
            Function<List<Q>, List<Optional<A>>> together,
            Function<Q, A> alone) {
        this.atomically = atomically;
        this.together = together;
        this.alone = alone;
        this.gathering = new Gathering<>(groups, crowd, most, this::group);
    }

    /** Does it, with others or alone; within a running transaction it is a part of that one. */
    public A call(Q request) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return alone.apply(request);
        }
        return gathering.submit(request).orElseGet(() -> alone.apply(request));
    }

    /** Who stands here alone is served here, while the round lasts: others gather meanwhile, and would never if each went on by itself. */
    private List<Optional<A>> group(List<Q> requests) {
        if (requests.size() == 1) {
            return List.of(Optional.of(alone.apply(requests.getFirst())));
        }
        try {
            return atomically.call(() -> together.apply(requests));
        } catch (RuntimeException broken) {
            log.debug("{} requests could not share a commit and go alone", requests.size(), broken);
            return Collections.nCopies(requests.size(), Optional.empty());
        }
    }
}
